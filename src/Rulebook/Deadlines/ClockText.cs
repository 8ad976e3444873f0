using System.Globalization;
using System.Text;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Rulebook.Deadlines;

/// <summary>A derived due date as lines of text for the command line.</summary>
internal static class ClockText
{
    public static string Of(Deadline deadline, OfficeZone zone, bool english)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{deadline.Code} · {Said(deadline.Name, english)}\n");
        for (var i = 0; i < deadline.Steps.Count; i++)
            text.Append(CultureInfo.InvariantCulture, $"{i + 1,3}. {Said(deadline.Steps[i], english)}\n");
        var local = deadline.DueAt.AddHours((int)zone);
        return text.Append(CultureInfo.InvariantCulture, $"=> {local:yyyy-MM-dd HH:mm:ss} {zone.ToString().ToUpperInvariant()} ({deadline.Confidence})\n").ToString();
    }

    private static string Said(Words words, bool english) => english ? words.En : words.Id;
}
