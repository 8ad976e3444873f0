using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Matches;

/// <summary>An officer looked for the reported person in the register. It is kept whole, for a match rests on who was shown, and only who was shown can be confirmed:
/// nobody comes to a case by a number put into an address.</summary>
internal sealed class Search
{
    private const string Place = "match.search";
    /// <summary>In an hour: a search is for a case, not for looking around.</summary>
    public const int Most = 20;
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);

    public Guid Id { get; init; }
    public CaseFileId FileId { get; init; }
    /// <summary>An <see cref="Inquiry"/> as JSON, under the file's key.</summary>
    public required byte[] Sealed { get; init; }
    /// <summary>How many were shown.</summary>
    public int Shown { get; init; }
    public OfficerId By { get; init; }
    public DateTime At { get; init; }

    internal static Search Of(CaseFile file, Inquiry inquiry, OpenSeal seal, OfficerId by, DateTime now) => new()
    {
        Id = Clock.NewId(now), FileId = file.Id, Sealed = seal.Seal(JsonSerializer.Serialize(inquiry, Json.Stored), Place), Shown = inquiry.People.Count, By = by, At = now
    };

    /// <summary>Why this officer may not search for this file now; null where nothing forbids it.</summary>
    /// <param name="lately">Searches of the officer within the hour, for whatever file.</param>
    internal static Refusal? Forbidden(CaseFile file, OfficerId by, int lately) =>
        file.Closure is not null ? new AlreadyClosed()
      : file.IsRecused(by) ? new SteppedBack()
      : file.Reported is null ? new NobodyToMatch()
      : file.Match is not null ? new MatchedAlready()
      : lately >= Most ? new SearchedTooOften(Most)
      : null;

    public Inquiry Reveal(OpenSeal seal) => JsonSerializer.Deserialize<Inquiry>(seal.Reveal(Sealed, Place), Json.Stored)!;

    /// <summary>The register may have changed since: what rests on an old search is looked up again.</summary>
    public bool Stale(DateTime now) => now - At > Fresh;
}

/// <summary>What was asked and who was shown, in the words of that day.</summary>
internal sealed record Inquiry(NameSearch Asked, IReadOnlyList<Lead> People, bool More);

internal sealed class SearchTable : IEntityTypeConfiguration<Search>
{
    public void Configure(EntityTypeBuilder<Search> search)
    {
        search.ToTable("cases_searches").HasKey(s => s.Id);
        search.Property(s => s.Id).ValueGeneratedNever();
    }
}
