namespace Netra.Tests.Rulebook;

/// <summary>The traps, gaps and edges of the regulation file, beside the plain cases of <see cref="SituationTests"/>.</summary>
public sealed class TrapTests
{
    [Theory]
    // Before the stages start the target is a bakal calon all the same; the rules neither wait for the campaign nor stop at the vote.
    [InlineData("PNS | social-media-engagement | contestant | 2023-12-01 | pilkada-2024 | ", "prohibited | KE-4 | MORAL_TERBUKA | -")]
    [InlineData("PNS | social-media-engagement | contestant | 2024-11-24 | pilkada-2024 | ", "prohibited | DS-6 | DISIPLIN_BERAT | -")]
    [InlineData("PNS | social-media-engagement | contestant | 2024-11-27 | pilkada-2024 | ", "prohibited | DS-6 | DISIPLIN_BERAT | -")]
    [InlineData("PNS | victory-celebration | contestant | 2025-02-21 | pilkada-2024 | ", "prohibited | DS-8 PP94-N6 | DISIPLIN_BERAT | -")]
    [InlineData("PNS | victory-celebration | contestant | 2024-03-01 | pemilu-2024/president | ", "prohibited | DS-8 PP94-N6 | DISIPLIN_BERAT | -")]
    // Row 7: the spouse circular of 2023 permits nothing before it was there.
    [InlineData("PNS+spouse | photo-with-contestant | contestant | 2023-09-28 | pemilu-2024/dpr | ", "needs-legal-review | ASAS-NETRALITAS | - | -")]
    [InlineData("PNS+spouse | photo-with-contestant | contestant | 2023-09-29 | pemilu-2024/dpr | ", "allowed | SE18-2 | - | -")]
    [InlineData("PNS+spouse | accompany-spouse-contestant | contestant | 2023-09-28 | pemilu-2024/dpr | accompanying-registration-only", "needs-legal-review | ASAS-NETRALITAS | - | -")]
    [InlineData("PNS+spouse | photo-with-contestant | contestant | 2024-09-01 | pilkada-2024 | public-post", "needs-legal-review | KE-5 | - | -")]
    [InlineData("PNS+spouse | photo-with-contestant | contestant | 2024-09-01 | pilkada-2024 | public-post party-attributes", "prohibited | KE-5 | MORAL_TERBUKA | -")]
    [InlineData("PNS+spouse | photo-with-contestant | contestant | 2024-09-01 | pilkada-2024 | party-attributes", "needs-legal-review | ASAS-NETRALITAS | - | -")]
    [InlineData("PNS+spouse | photo-with-contestant | contestant | 2024-10-10 | pilkada-2024 | party-attributes", "prohibited | SE18-4 | - | -")]
    [InlineData("PNS+spouse | photo-with-contestant | contestant | 2024-10-10 | pilkada-2024 | support-gesture", "needs-legal-review | ASAS-NETRALITAS | - | -")]
    [InlineData("PNS+spouse | attend-declaration-or-campaign | contestant | 2024-09-01 | pilkada-2024 | ", "conditional | KE-3 | - | -")]
    [InlineData("PPPK+spouse | attend-declaration-or-campaign | contestant | 2024-10-10 | pilkada-2024 | passive-listening", "conditional | SE18-3 | - | -")]
    [InlineData("NON_ASN+spouse@35.17 | accompany-spouse-contestant | contestant | 2024-09-10 | pilkada-2024 | ", "needs-legal-review | JOMBANG-2 NON-ASN | - | -")]
    [InlineData("PNS+spouse@35.17 | accompany-spouse-contestant | party | 2024-10-10 | pilkada-2024 | ", "needs-legal-review | JOMBANG-2 ASAS-NETRALITAS | - | -")]
    [InlineData("PNS+spouse@35.17 | accompany-spouse-contestant | none | 2024-10-10 | pilkada-2024 | ", "needs-legal-review | JOMBANG-2 ASAS-NETRALITAS | - | -")]
    [InlineData("NON_ASN+spouse@35.17 | photo-with-contestant | contestant | 2024-10-10 | pilkada-2024 | public-post support-gesture", "prohibited | JOMBANG-1 | - | -")]
    // Photos with the team or beside material count by what is shown, not by who stands there.
    [InlineData("PNS | photo-with-contestant | contestant | 2024-09-01 | pilkada-2024 | public-post party-attributes", "prohibited | KE-5 | MORAL_TERBUKA | -")]
    // Both rows speak of a photo that was posted; row DS-7 of one posted in support as well. Else only the principle is left.
    [InlineData("PNS | photo-with-contestant | contestant | 2024-09-01 | pilkada-2024 | party-attributes", "needs-legal-review | ASAS-NETRALITAS | - | -")]
    [InlineData("PNS | photo-with-contestant | contestant | 2024-10-10 | pilkada-2024 | support-gesture", "needs-legal-review | ASAS-NETRALITAS | - | -")]
    [InlineData("PNS | photo-with-contestant | contestant | 2024-10-10 | pilkada-2024 | party-attributes", "needs-legal-review | ASAS-NETRALITAS | - | -")]
    [InlineData("PNS | photo-with-contestant | contestant | 2024-10-10 | pilkada-2024 | public-post", "needs-legal-review | DS-7 | - | -")]
    [InlineData("PNS | photo-with-contestant | contestant | 2024-10-10 | pilkada-2024 | public-post active-support", "prohibited | DS-7 | DISIPLIN_BERAT | -")]
    [InlineData("PNS | photo-with-contestant | contestant | 2024-09-01 | pilkada-2024 | ", "conditional | KE-5 | - | -")]
    // What the guideline's tables lack, PP 94/2021 punishes, but not a PPPK, whose agency has rules of its own.
    [InlineData("PPPK | campaign-participant-with-attributes | contestant | 2024-10-10 | pilkada-2024 | ", "needs-legal-review | ASAS-NETRALITAS | - | -")]
    [InlineData("PPPK | mobilise-staff | contestant | 2024-10-10 | pilkada-2024 | ", "needs-legal-review | ASAS-NETRALITAS | - | -")]
    [InlineData("PPPK | use-state-facilities | contestant | 2024-10-10 | pilkada-2024 | ", "needs-legal-review | ASAS-NETRALITAS | - | -")]
    [InlineData("PPPK | pressure-subordinates | contestant | 2024-10-10 | pilkada-2024 | ", "needs-legal-review | ASAS-NETRALITAS | - | -")]
    [InlineData("CPNS | campaign-participant-with-attributes | contestant | 2024-10-10 | pilkada-2024 | ", "prohibited | PP94-N2 | DISIPLIN_SEDANG | -")]
    [InlineData("CPNS | mobilise-staff | contestant | 2024-10-10 | pilkada-2024 | ", "prohibited | PP94-N3 | DISIPLIN_BERAT | -")]
    // Numbers 2 to 4 speak of candidates: before determination a lawyer decides. Numbers 5 and 6 say "before the campaign".
    [InlineData("PNS | mobilise-staff | contestant | 2024-09-01 | pilkada-2024 | ", "needs-legal-review | PP94-N3 | - | -")]
    [InlineData("PNS | use-state-facilities | contestant | 2024-09-01 | pilkada-2024 | ", "needs-legal-review | PP94-N4 | - | -")]
    [InlineData("PNS | favouring-decision | contestant | 2024-09-01 | pilkada-2024 | ", "prohibited | DS-12 PP94-N5 | DISIPLIN_BERAT | -")]
    [InlineData("PNS | partisan-activity | contestant | 2024-12-05 | pilkada-2024 | ", "prohibited | DS-8 PP94-N6 | DISIPLIN_BERAT | -")]
    [InlineData("PNS | partisan-activity | contestant | 2024-10-10 | pilkada-2024 | mobilised-others state-facility", "prohibited | DS-8 PP94-N3 PP94-N4 PP94-N6 | DISIPLIN_BERAT | -")]
    [InlineData("PNS | favouring-decision | party | 2024-10-10 | pilkada-2024 | ", "prohibited | DS-12 | DISIPLIN_BERAT | -")]
    // Listening in service attributes is no longer mere listening (number 2), in front of subordinates it still is.
    [InlineData("PNS | attend-declaration-or-campaign | contestant | 2024-10-10 | pilkada-2024 | passive-listening in-front-of-subordinates", "needs-legal-review | PP94-N1 | - | -")]
    // Inside and outside office hours alike.
    [InlineData("PNS | promote-online | contestant | 2024-10-01 | pilkada-2024 | during-office-hours", "prohibited | DS-2 | DISIPLIN_BERAT | -")]
    // Repetition raises a disciplinary sanction by one; an ethics statement and the heaviest stay what they are.
    [InlineData("PNS+prior | social-media-engagement | contestant | 2024-09-10 | pilkada-2024 | ", "prohibited | KE-4 | MORAL_TERBUKA | -")]
    [InlineData("PNS+prior | social-media-engagement | contestant | 2024-09-30 | pilkada-2024 | ", "prohibited | DS-6 | DISIPLIN_BERAT | -")]
    [InlineData("PNS+prior | party-membership | party | 2024-10-10 | pilkada-2024 | ", "prohibited | DS-5 | PTDH | -")]
    [InlineData("VILLAGE_OFFICIAL+prior | attend-declaration-or-campaign | contestant | 2024-10-10 | pilkada-2024 | ", "prohibited | UU6-29J | DESA_PEMBERHENTIAN | -")]
    // Seeking nomination as an independent, in the wrong year of law, as a PPPK.
    [InlineData("PPPK | approach-party-or-public-to-run | none | 2024-03-01 | pilkada-2024 | ", "prohibited | DS-3 | DISIPLIN_SEDANG | -")]
    [InlineData("PNS | approach-party-or-public-to-run | party | 2022-09-21 | pemilu-2024 | ", "needs-legal-review | ASAS-NETRALITAS | - | -")]
    // Party membership rested on the old civil service law before the guideline and the new law came.
    [InlineData("PNS | party-membership | party | 2022-09-21 | pemilu-2024 | ", "prohibited | DS-5 | PTDH | -")]
    [InlineData("CPNS | party-membership | party | 2023-10-31 | pemilu-2024 | ", "prohibited | DS-5 | PTDH | -")]
    // Art. 280 of the general election law: who joins the organisers and who draws others in; only towards those who run.
    [InlineData("PPPK | campaign-team-or-consultant | contestant | 2023-12-01 | pemilu-2024 | ", "prohibited | DS-10 | DISIPLIN_BERAT | 494")]
    [InlineData("PNS | campaign-team-or-consultant | contestant | 2023-10-01 | pemilu-2024/president | ", "prohibited | DS-9 | DISIPLIN_SEDANG | -")]
    [InlineData("NON_ASN | campaign-team-or-consultant | contestant | 2023-12-01 | pemilu-2024 | ", "needs-legal-review | NON-ASN | - | -")]
    [InlineData("NON_ASN | attend-declaration-or-campaign | contestant | 2023-12-10 | pemilu-2024 | mobilised-others", "prohibited |  | - | 493")]
    [InlineData("PNS | mobilise-staff | contestant | 2023-12-10 | pemilu-2024 | mobilised-others", "prohibited | PP94-N3 | DISIPLIN_BERAT | 494")]
    [InlineData("REGIONAL_HEAD | campaign-team-or-consultant | contestant | 2023-12-10 | pemilu-2024 | ", "conditional | UU7-281 | - | -")]
    [InlineData("REGIONAL_HEAD | attend-declaration-or-campaign | contestant | 2023-12-10 | pemilu-2024 | state-facility", "needs-legal-review | KDH-NETRAL | - | -")]
    // Art. 282 binds officials, and only during the campaign; art. 283 has no penalty of its own and binds everyone, always.
    [InlineData("PNS+office | favouring-decision | contestant | 2023-12-10 | pemilu-2024 | ", "prohibited | DS-12 PP94-5A PP94-N5 UU7-282 | DISIPLIN_BERAT | -")]
    [InlineData("PNS | favouring-decision | contestant | 2023-12-10 | pemilu-2024 | ", "prohibited | DS-12 PP94-N5 | DISIPLIN_BERAT | -")]
    [InlineData("PNS+office | favouring-decision | contestant | 2023-11-20 | pemilu-2024 | ", "prohibited | DS-12 PP94-5A PP94-N5 | DISIPLIN_BERAT | -")]
    [InlineData("REGIONAL_HEAD | favouring-decision | contestant | 2024-02-12 | pemilu-2024 | ", "needs-legal-review | KDH-NETRAL | - | -")]
    [InlineData("REGIONAL_HEAD | partisan-activity | contestant | 2024-02-20 | pemilu-2024 | ", "prohibited | UU7-283 | - | -")]
    [InlineData("PPPK | partisan-activity | party | 2023-01-10 | pemilu-2024 | ", "prohibited | DS-8 UU7-283 | DISIPLIN_BERAT | -")]
    // Money in a general election: the criminal articles read are those of the quiet period and of voting day.
    [InlineData("PNS | money-politics | contestant | 2023-12-10 | pemilu-2024 | ", "prohibited | PP94-5KL | DISIPLIN_BERAT | -")]
    [InlineData("PNS | money-politics | contestant | 2024-02-13 | pemilu-2024 | ", "prohibited | PP94-5KL | DISIPLIN_BERAT | 523(2)")]
    [InlineData("PNS | money-politics | contestant | 2024-02-14 | pemilu-2024 | ", "prohibited | PP94-5KL | DISIPLIN_BERAT | 515")]
    [InlineData("NON_ASN | money-politics | contestant | 2023-12-10 | pemilu-2024 | ", "needs-legal-review | NON-ASN | - | -")]
    [InlineData("REGIONAL_HEAD | money-politics | contestant | 2024-06-01 | pilkada-2024 | ", "prohibited |  | - | 187A")]
    // Art. 70, 71 and 188 of the regional election law: the candidate who draws staff in, the head of a village, nobody without an office.
    [InlineData("REGIONAL_HEAD | attend-declaration-or-campaign | contestant | 2024-10-10 | pilkada-2024 | mobilised-others", "prohibited |  | - | 189")]
    [InlineData("NON_ASN | favouring-decision | contestant | 2024-10-10 | pilkada-2024 | ", "needs-legal-review | NON-ASN | - | -")]
    [InlineData("VILLAGE_OFFICIAL | favouring-decision | contestant | 2024-09-10 | pilkada-2024 | ", "prohibited | UU6-29J | DESA_PEMBERHENTIAN | -")]
    [InlineData("PNS+office | mobilise-staff | contestant | 2024-10-10 | pilkada-2024 | ", "prohibited | PP94-5A PP94-N3 | DISIPLIN_BERAT | 188")]
    [InlineData("PNS+office | use-state-facilities | contestant | 2024-10-10 | pilkada-2024 | ", "prohibited | PP94-5A PP94-N4 | DISIPLIN_BERAT | 188")]
    [InlineData("REGIONAL_HEAD | use-state-facilities | contestant | 2024-03-21 | pilkada-2024 | ", "needs-legal-review | KDH-NETRAL | - | -")]
    [InlineData("REGIONAL_HEAD | use-state-facilities | contestant | 2024-03-22 | pilkada-2024 | ", "prohibited | UU10-71-3 | PEMBATALAN_CALON | -")]
    [InlineData("REGIONAL_HEAD | use-state-facilities | contestant | 2024-10-10 | pilkada-2024 | ", "prohibited | UU10-71-3 | PEMBATALAN_CALON | 188")]
    [InlineData("REGIONAL_HEAD | replace-officials | none | 2024-09-30 | pilkada-2024 | ", "prohibited | UU10-71-2 | PEMBATALAN_CALON | 190")]
    [InlineData("REGIONAL_HEAD | replace-officials | none | 2023-12-10 | pemilu-2024 | ", "needs-legal-review | KDH-NETRAL | - | -")]
    [InlineData("PNS+office | replace-officials | none | 2024-10-10 | pilkada-2024 | ", "needs-legal-review | ASAS-NETRALITAS | - | -")]
    // Villages: taking part is forbidden in both elections, towards a party too; a photo that shows nothing is not yet taking part.
    [InlineData("VILLAGE_OFFICIAL | social-media-engagement | party | 2024-10-10 | pilkada-2024 | ", "prohibited | UU6-29J | DESA_PEMBERHENTIAN | -")]
    [InlineData("VILLAGE_OFFICIAL | photo-with-contestant | contestant | 2024-10-10 | pilkada-2024 | ", "needs-legal-review | DESA-NETRAL | - | -")]
    [InlineData("VILLAGE_OFFICIAL | photo-with-contestant | contestant | 2024-10-10 | pilkada-2024 | support-gesture", "prohibited | UU6-29J | DESA_PEMBERHENTIAN | -")]
    [InlineData("VILLAGE_OFFICIAL | victory-celebration | contestant | 2024-12-10 | pilkada-2024 | ", "needs-legal-review | DESA-NETRAL | - | -")]
    [InlineData("VILLAGE_OFFICIAL | vote-and-private-opinion | none | 2024-11-27 | pilkada-2024 | ", "allowed | HAK-PILIH | - | -")]
    // Outside the civil service a circular binds where it was issued, from its day, and a PNS in Jombang is under the national rows.
    [InlineData("NON_ASN@35.17 | social-media-engagement | contestant | 2023-12-29 | pemilu-2024 | ", "prohibited | JOMBANG-1 | - | -")]
    [InlineData("NON_ASN@35.17 | attend-declaration-or-campaign | contestant | 2024-10-10 | pilkada-2024 | passive-listening", "needs-legal-review | NON-ASN | - | -")]
    [InlineData("NON_ASN@35.16 | party-membership | party | 2024-10-10 | pilkada-2024 | ", "needs-legal-review | NON-ASN | - | -")]
    [InlineData("NON_ASN@35.17 | party-membership | party | 2024-10-10 | pilkada-2024 | ", "prohibited | JOMBANG-1 | - | -")]
    [InlineData("PNS@35.17 | social-media-engagement | contestant | 2024-10-10 | pilkada-2024 | ", "prohibited | DS-6 | DISIPLIN_BERAT | -")]
    // What remains open stays open: hate speech of others, a post about nobody, the vote that is shown.
    [InlineData("PPPK | hate-speech-or-hoax | none | 2024-10-10 | pilkada-2024 | ", "needs-legal-review | ASAS-NETRALITAS | - | -")]
    [InlineData("NON_ASN | hate-speech-or-hoax | contestant | 2024-10-10 | pilkada-2024 | ", "needs-legal-review | NON-ASN | - | -")]
    [InlineData("PNS | vote-and-private-opinion | contestant | 2024-11-27 | pilkada-2024 | in-front-of-subordinates", "needs-legal-review | HAK-PILIH | - | -")]
    public void A_trap_is_judged_as_the_law_says(string situation, string verdict) =>
        Assert.Equal(verdict, Situations.Told(TheLaw.Rules.Explain(Situations.Of(situation))));

    [Theory]
    // What the sources dispute, recall or infer is never shown as settled.
    [InlineData("PNS | partisan-activity | party | 2024-10-10 | pilkada-2024 | ", "DS-8", "conflict")]
    [InlineData("PNS | campaign-team-or-consultant | contestant | 2024-09-10 | pilkada-2024 | ", "DS-9", "conflict")]
    [InlineData("PNS | approach-party-or-public-to-run | party | 2024-05-10 | pilkada-2024 | ", "DS-3", "conflict")]
    [InlineData("PNS+spouse | photo-with-contestant | contestant | 2024-10-10 | pilkada-2024 | public-post", "DS-7", "conflict")]
    [InlineData("NON_ASN | attend-declaration-or-campaign | contestant | 2023-12-10 | pemilu-2024 | mobilised-others", "UU 7/2017 ps 280(2) jo ps 493", "conflict")]
    [InlineData("NON_ASN | promote-online | contestant | 2024-10-10 | pilkada-2024 | ", "NON-ASN", "recalled")]
    [InlineData("PNS | vote-and-private-opinion | none | 2024-11-27 | pilkada-2024 | ", "HAK-PILIH", "recalled")]
    [InlineData("PNS | victory-celebration | contestant | 2024-12-10 | pilkada-2024 | ", "PP94-N6", "inferred")]
    [InlineData("PNS | favouring-decision | contestant | 2024-09-01 | pilkada-2024 | ", "PP94-N5", "inferred")]
    [InlineData("PNS | promote-online | party | 2024-10-10 | pilkada-2024 | ", "ASAS-NETRALITAS", "inferred")]
    public void What_is_not_settled_stays_marked_and_says_so(string situation, string code, string confidence)
    {
        var verdict = TheLaw.Rules.Explain(Situations.Of(situation));
        var rule = verdict.Rules.Single(r => r.Code == code);
        Assert.Equal(confidence, rule.Confidence);
        Assert.Contains(TheLaw.Book.Lexicon.Confidences.Name(confidence).Id, rule.Because[^1].Id, StringComparison.Ordinal);
        Assert.Contains(code, verdict.Summary.Id, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NON_ASN | promote-online | contestant | 2021-08-30 | pilkada-2024 | ")]
    [InlineData("PNS | vote-and-private-opinion | none | 1945-08-17 | pilkada-2024 | ")]
    public void Before_there_was_a_law_there_is_no_verdict(string situation)
    {
        var refused = Assert.Throws<Netra.Contracts.UnknownValue>(() => TheLaw.Rules.Explain(Situations.Of(situation)));
        Assert.Equal("date", refused.Field);
        Assert.Contains("and later", refused.Message, StringComparison.Ordinal);
    }
}
