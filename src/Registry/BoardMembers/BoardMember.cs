using Netra.Contracts;
using Netra.Kernel;
using Netra.Registry.Boards;

namespace Netra.Registry.BoardMembers;

/// <summary>Somebody who sits on a Korpri unit board, as the decree names them.</summary>
internal sealed class BoardMember
{
    public const string Chair = "chair";
    public const int LongestName = 200;
    /// <summary>Codes that are stored, in the order of the board; never renamed.</summary>
    public static readonly IReadOnlyList<string> Roles = [Chair, "deputy", "secretary", "treasurer", "member"];

    public Guid Id { get; init; }
    public Guid Board { get; init; }
    public required string FirstRole { get; init; }
    public required string FirstName { get; init; }
    public PersonId? FirstPerson { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }
    public List<BoardMemberCorrection> Corrections { get; init; } = [];
    public BoardMemberEnd? End { get; init; }

    private BoardMemberCorrection? Last => Corrections.MaxBy(c => c.Serial);
    public string Role => Last?.Role ?? FirstRole;
    public string Name => Last?.Name ?? FirstName;
    /// <summary>The entry of the register, null where it is not known.</summary>
    public PersonId? Person => Last is { } last ? last.Person : FirstPerson;

    /// <param name="others">The members the board has.</param>
    public static Outcome<BoardMember> Of(Board board, IEnumerable<BoardMember> others, string role, string name, PersonId? person, Actor by, DateTime at) =>
        board.End is not null ? new BoardOver()
        : role == Chair && others.Any(o => o.End is null && o.Role == Chair) ? new ChairThere()
        : new BoardMember { Id = Clock.NewId(at), Board = board.Id, FirstRole = role, FirstName = name, FirstPerson = person, By = by.ToString(), At = at };

    public Outcome<BoardMemberCorrection> Correct(Board board, IEnumerable<BoardMember> others, string role, string name, PersonId? person, string reason, Actor by, DateTime at) =>
        board.End is not null ? new BoardOver()
        : End is not null ? new MemberGone()
        : (role, name, person) == (Role, Name, Person) ? new NothingNew()
        : role == Chair && others.Any(o => o.Id != Id && o.End is null && o.Role == Chair) ? new ChairThere()
        : new BoardMemberCorrection { Id = Clock.NewId(at), Member = Id, Serial = Corrections.Count + 1, Role = role, Name = name, Person = person, Reason = reason, By = by.ToString(), At = at };

    /// <param name="until">The first day on which this person no longer sits.</param>
    public Outcome<BoardMemberEnd> Finish(Board board, DateOnly until, string reason, Actor by, DateTime at) =>
        board.End is not null ? new BoardOver()
        : End is not null ? new MemberGone()
        : until < board.Since ? new EndsBeforeItBegins()
        : new BoardMemberEnd { Member = Id, Until = until, Reason = reason, By = by.ToString(), At = at };
}

/// <summary>What is said of a member from then on; what was said stays.</summary>
internal sealed class BoardMemberCorrection
{
    public Guid Id { get; init; }
    public Guid Member { get; init; }
    public int Serial { get; init; }
    public required string Role { get; init; }
    public required string Name { get; init; }
    public PersonId? Person { get; init; }
    public required string Reason { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }
}

internal sealed class BoardMemberEnd
{
    public Guid Member { get; init; }
    public DateOnly Until { get; init; }
    public required string Reason { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }
}

internal sealed record ChairThere() : Refusal("registry.board-member.chair-there");
internal sealed record MemberGone() : Refusal("registry.board-member.gone");
