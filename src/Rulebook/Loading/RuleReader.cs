using Netra.Rulebook.Law;

namespace Netra.Rulebook.Loading;

/// <summary>Reads rules and remarks with their conditions.</summary>
internal sealed class RuleReader(Shelf shelf)
{
    private static readonly string[] Effects = ["prohibits", "review", "conditional", "permits"];

    public Rule Read(Row row)
    {
        var frame = row.Child("for") is { } common ? Closed(common, new()) : new Condition();
        var when = row.Rows("when").Select(r => Closed(r, frame)).ToList();
        if (when.Count == 0) when.Add(frame);
        var basis = shelf.Basis(row);
        return new()
        {
            Code = row.Text("code"), Class = row.OneOf("class", Shelf.Codes(shelf.Lexicon.Classes)), Text = row.Words("text"),
            When = when, Sanctions = Sanctions(row, when), Basis = basis,
            Validity = Shelf.Validity(row).Within(basis), Confidence = shelf.Confidence(row), Numbered = row.OneOfOrNull("numbered", Shelf.Codes(shelf.Lexicon.Confidences)), Sources = shelf.Sources(row), Note = row.WordsOrNull("note"),
            Penalty = row.WordsOrNull("penalty"), Fallback = row.Flag("fallback") ?? false, Quiet = row.Flag("quiet") ?? false
        };
    }

    public Remark ReadRemark(Row row) => new(row.Text("code"), Shelf.Mask(row, "classes", shelf.Lexicon.Classes, Condition.Anything),
        row.List("sanctions", shelf.Sanctions.ContainsKey), row.Child("when") is { } when ? Closed(when, new()) : new(), row.Flag("on-repetition") ?? false,
        row.Words("text"), shelf.Basis(row), Shelf.Validity(row), shelf.Confidence(row), shelf.Sources(row));

    /// <summary>A rule may name no sanction that cannot be imposed on whom it binds.</summary>
    private IReadOnlyList<string> Sanctions(Row row, List<Condition> when)
    {
        var named = row.List("sanctions", shelf.Sanctions.ContainsKey);
        var bound = when.Aggregate(0L, (mask, c) => mask | c.Persons);
        foreach (var (code, status) in named.Concat(when.SelectMany(c => c.Sanctions ?? [])).Distinct().SelectMany(code => shelf.Lexicon.Statuses.Terms, (code, term) => (code, term.Code)))
            if ((bound & shelf.Lexicon.Statuses.Bit(status)) != 0 && !shelf.Sanctions[code].Kind.Persons.Contains(status))
                row.Wrong("sanctions", $"'{code}' cannot be imposed on {status}");
        return named;
    }

    private Condition Closed(Row row, Condition frame)
    {
        var condition = ReadCondition(row, frame);
        row.Close();
        return condition;
    }

    /// <summary>A condition that says only what differs from its frame.</summary>
    private Condition ReadCondition(Row row, Condition frame)
    {
        var words = shelf.Lexicon;
        return frame with
        {
            Acts = Shelf.Mask(row, "acts", words.Acts, frame.Acts), Laws = Shelf.Mask(row, "laws", words.Laws, frame.Laws),
            Regions = row.Has("regions") ? row.List("regions", code => code.Length >= 2 && words.Provinces.Has(code[..2])) : frame.Regions,
            Persons = Shelf.Mask(row, "persons", words.Statuses, frame.Persons), Targets = Shelf.Mask(row, "targets", words.Targets, frame.Targets),
            OfficeHolder = row.Flag("office-holder") ?? frame.OfficeHolder, UnpaidLeave = row.Flag("unpaid-leave") ?? frame.UnpaidLeave,
            Spouse = row.Flag("spouse") ?? frame.Spouse, Status = Shelf.Mask(row, "target-status", words.TargetStatuses, frame.Status),
            Phases = Shelf.Mask(row, "phases", words.Phases, frame.Phases), Contests = Shelf.Mask(row, "contests", words.Contests, frame.Contests),
            Any = Shelf.Mask(row, "any", words.Circumstances, frame.Any), All = Shelf.Mask(row, "all", words.Circumstances, frame.All),
            None = Shelf.Mask(row, "none", words.Circumstances, frame.None),
            MonthsBeforeDetermination = row.NumberOrNull("months-before-determination") ?? frame.MonthsBeforeDetermination,
            Effect = row.OneOfOrNull("effect", Effects) is { } effect && Enum.TryParse<Effect>(effect, ignoreCase: true, out var parsed) ? parsed : frame.Effect,
            Note = row.WordsOrNull("note") ?? frame.Note, Confidence = row.OneOfOrNull("confidence", Shelf.Codes(words.Confidences)) ?? frame.Confidence,
            Sanctions = row.Has("sanctions") ? row.List("sanctions", shelf.Sanctions.ContainsKey) : frame.Sanctions
        };
    }
}
