using System.Globalization;
using System.Text;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Prevention.Events;

/// <summary>Everything about an event that must be guessable by nobody, derived under the installation's key: neither the database nor its backup holds a secret.</summary>
internal sealed class EventSecrets(InstallationKey installation)
{
    private const int TokenLetters = 20, CodeLetters = 16;

    /// <summary>Of the codes that rotate.</summary>
    public byte[] Rotating { get; } = Key("rotating", installation);

    private readonly byte[] persons = Key("person", installation), tickets = Key("ticket", installation), pseudonyms = Key("pseudonym", installation), certificates = Key("certificate", installation),
        declarers = Key("declarer", installation), tries = Key("tries", installation), forms = Key("form", installation);

    /// <summary>By what somebody invited is found: birth date and the last four of the number.</summary>
    public byte[] PersonKey(long nr, DateOnly born, string ending) => Digest(persons, string.Create(CultureInfo.InvariantCulture, $"{nr} {born:yyyy-MM-dd} {Kernel.Ui.Typed.Digits(ending).Trim().ToUpperInvariant()}"));

    /// <summary>By what an attendance is unique in its event.</summary>
    public byte[] Uniqueness(long nr, PersonId person) => Digest(persons, string.Create(CultureInfo.InvariantCulture, $"{nr} person {person.Value:N}"));
    public byte[] Uniqueness(long nr, string name, string institution) => Digest(persons, string.Create(CultureInfo.InvariantCulture, $"{nr} guest {Plain.Name(name)} {Plain.Of(institution)}"));

    /// <summary>What wrong tries are counted by.</summary>
    public byte[] Tries(long nr, string what) => Digest(tries, string.Create(CultureInfo.InvariantCulture, $"{nr} {what}"));

    /// <summary>A hundred bits, for the attendee's own address.</summary>
    public string Ticket(Guid attendance) => Letters32.Of(Sodium.Hash.Keyed(attendance.ToByteArray(), tickets), TokenLetters);
    /// <summary>Travels in a guest's form: the attendance that it will make, and that the page was ours.</summary>
    public string Form(Guid attendance) => attendance.ToString("N") + Letters32.Of(Sodium.Hash.Keyed(attendance.ToByteArray(), forms), CodeLetters);
    public Guid? ReadForm(string typed) =>
        typed.Length == 32 + CodeLetters && Guid.TryParseExact(typed[..32], "N", out var id) && Sodium.Bytes.FixedTimeEquals(Encoding.UTF8.GetBytes(typed), Encoding.UTF8.GetBytes(Form(id))) ? id : null;
    /// <param name="serial">0 for the first letter, then one more for each that takes the place of the one before.</param>
    public string Declarer(Guid declarer, int serial) => Letters32.Of(Sodium.Hash.Keyed(serial == 0 ? declarer.ToByteArray() : [.. declarer.ToByteArray(), .. BitConverter.GetBytes(serial)], declarers), TokenLetters);
    public static string? ReadToken(string typed) => Letters32.Read(typed, TokenLetters);

    /// <summary>One attendee in one event, for quizzes.</summary>
    public byte[] Pseudonym(Guid attendance) => Sodium.Hash.Keyed(attendance.ToByteArray(), pseudonyms, 16);

    /// <summary>A certificate's number follows from all that it says: a changed row no longer has it.</summary>
    public string Certificate(EventId of, Guid attendance, string name, string institution) => Letters32.Of(Sodium.Hash.Keyed(Encoding.UTF8.GetBytes($"{of.Value:N}\n{attendance:N}\n{name}\n{institution}"), certificates), CodeLetters);
    public static string? ReadCertificate(string typed) => Letters32.Read(typed, CodeLetters);

    private static byte[] Digest(byte[] key, string text) => Sodium.Hash.Keyed(Encoding.UTF8.GetBytes(text), key, 16);

    private static byte[] Key(string use, InstallationKey installation) => Sodium.Hash.Keyed(Encoding.ASCII.GetBytes("netra.prevention/event " + use), installation.Bytes);
}
