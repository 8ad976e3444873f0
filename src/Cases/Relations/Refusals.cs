using Netra.Kernel;

namespace Netra.Cases.Relations;

internal sealed record RelationUndecided() : Refusal("cases.relation.undecided");
internal sealed record NoRelation() : Refusal("cases.relation.none");
internal sealed record NobodyJudgesHimself() : Refusal("cases.relation.nobody-judges-himself");
internal sealed record StayWaits() : Refusal("cases.relation.stay-waits");
internal sealed record StayDecided() : Refusal("cases.relation.stay-decided");
internal sealed record AnotherDecides() : Refusal("cases.relation.another-decides");
internal sealed record ChairDecides() : Refusal("cases.relation.chair-decides");
internal sealed record DecidesOneUp() : Refusal("cases.relation.decides-one-up");
