using Netra.Kernel;

namespace Netra.Cases.Reviews;

internal sealed record AlreadyReviewed() : Refusal("cases.refuse.reviewed");
internal sealed record AnonymousIsNoReport() : Refusal("cases.refuse.anonymous");
internal sealed record ConditionsMissing(int Count) : Refusal("cases.refuse.conditions-missing", Count);
internal sealed record NothingToComplete() : Refusal("cases.refuse.nothing-to-complete");
internal sealed record CompletionWasAsked() : Refusal("cases.refuse.completion-asked");
internal sealed record NoOtherOffice() : Refusal("cases.refuse.no-other-office");
