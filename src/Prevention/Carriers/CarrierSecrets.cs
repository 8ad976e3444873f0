using System.Buffers.Binary;
using System.Text;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Prevention.Carriers;

/// <summary>Tokens and six digits of those who answer for units, derived under the installation's key as those of invitations are: the database holds neither.</summary>
internal sealed class CarrierSecrets(InstallationKey installation)
{
    private const int TokenLetters = 20;
    private readonly byte[] tokens = Key("carrier", installation), digits = Key("carrier-digits", installation);

    public string Token(PersonId person, int serial) => Letters32.Of(Sodium.Hash.Keyed(Message(person, serial), tokens), TokenLetters);

    public string Digits(PersonId person, int serial) =>
        (BinaryPrimitives.ReadUInt64BigEndian(Sodium.Hash.Keyed(Message(person, serial), digits)) % 1_000_000).ToString("000000", System.Globalization.CultureInfo.InvariantCulture);

    public static string? Read(string typed) => Letters32.Read(typed, TokenLetters);
    public static byte[] HashOf(string token) => Sodium.Hash.Of(Encoding.ASCII.GetBytes("netra.prevention/siap/" + token), 16);

    public CarrierDoor Open(PersonId person, int serial, DateTime at) => new() { Hash = HashOf(Token(person, serial)), Person = person, Serial = serial, At = at };

    private static byte[] Key(string use, InstallationKey installation) => Sodium.Hash.Keyed(Encoding.ASCII.GetBytes("netra.prevention/" + use), installation.Bytes);

    private static byte[] Message(PersonId person, int serial)
    {
        var message = new byte[20];
        person.Value.TryWriteBytes(message, bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(16), serial);
        return message;
    }
}
