using System.Buffers.Binary;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Prevention.Invitations;

/// <summary>One person's invitation to one round. A new one for the same person ends those before it.</summary>
internal sealed class Invitation
{
    public required byte[] Hash { get; init; }
    public long Round { get; init; }
    public PersonId Person { get; init; }
    public int Serial { get; init; }
    public DateTime At { get; init; }
}

/// <summary>Confirmations that were wrong: of an invitation, or of a birth date at an event's door.</summary>
internal sealed class WrongTries
{
    public const int Most = 5;
    public required byte[] Hash { get; init; }
    public int Count { get; init; }
    public DateTime At { get; init; }

    public static Task Add(Db db, byte[] hash, DateTime now) =>
        db.Database.ExecuteSqlAsync($"insert into prevention_wrong_tries (hash, count, at) values ({hash}, 1, {now}) on conflict (hash) do update set count = prevention_wrong_tries.count + 1, at = excluded.at");
}

internal sealed class InvitationTables : IEntityTypeConfiguration<Invitation>, IEntityTypeConfiguration<WrongTries>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation) => invitation.ToTable("prevention_invitations").HasKey(i => i.Hash);
    public void Configure(EntityTypeBuilder<WrongTries> tries) => tries.ToTable("prevention_wrong_tries").HasKey(t => t.Hash);
}

/// <summary>Tokens, six digits and pact numbers, all derived under the installation's key: letters can be printed again a year later, and neither the database
/// nor its backup holds a secret, nor a hash that six digits could be guessed from.</summary>
internal sealed class Secrets(InstallationKey installation)
{
    private const int TokenLetters = 20, CodeLetters = 16;
    private static readonly TimeSpan PassLife = TimeSpan.FromMinutes(10);

    private readonly byte[] tokens = Key("invitation", installation), digits = Key("digits", installation), codes = Key("pact", installation), kiosks = Key("kiosk", installation), passes = Key("pass", installation);

    /// <summary>A hundred bits, for the address.</summary>
    public string Token(RoundId round, PersonId person, int serial) => Letters32.Of(Sodium.Hash.Keyed(Message(round, person, serial), tokens), TokenLetters);

    /// <summary>For those whom the register knows by no number or no birth date.</summary>
    public string Digits(RoundId round, PersonId person, int serial) =>
        (BinaryPrimitives.ReadUInt64BigEndian(Sodium.Hash.Keyed(Message(round, person, serial), digits)) % 1_000_000).ToString("000000", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The same person's pact of the same round has the same number, however often it is sent.</summary>
    public PactCode Code(RoundId round, PersonId person, int take) => new(Letters32.Of(Sodium.Hash.Keyed(Message(round, person, take), codes), CodeLetters));

    /// <summary>The address of a kiosk, as long as an invitation's.</summary>
    public string Kiosk(Guid id) => Letters32.Of(Sodium.Hash.Keyed(id.ToByteArray(), kiosks), TokenLetters);

    /// <summary>Opens the signer's own page of a pact until ten to twenty minutes after; the pact's number, a dash, and a seal nobody else can make.</summary>
    /// <param name="real">The machine's present.</param>
    public string Pass(PactCode code, DateTime real) => Pass(code, real.Ticks / PassLife.Ticks);

    public bool Opens(string pass, PactCode code, DateTime real) =>
        new[] { 0, 1 }.Any(before => Sodium.Bytes.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(pass), System.Text.Encoding.UTF8.GetBytes(Pass(code, real.Ticks / PassLife.Ticks - before))));

    private string Pass(PactCode code, long slot) => $"{code.Value}-{Letters32.Of(Sodium.Hash.Keyed([.. System.Text.Encoding.ASCII.GetBytes(code.Value), .. BitConverter.GetBytes(slot)], passes), TokenLetters)}";

    public static string? ReadToken(string typed) => Letters32.Read(typed, TokenLetters);
    public static PactCode? ReadCode(string typed) => Letters32.Read(typed, CodeLetters) is { } code ? new PactCode(code) : null;

    /// <summary>What is stored and looked up.</summary>
    public static byte[] HashOf(string token) => Sodium.Hash.Of(System.Text.Encoding.ASCII.GetBytes("netra.prevention/" + token), 16);

    public Invitation Invite(long nr, RoundId round, PersonId person, int serial, DateTime at) => new() { Hash = HashOf(Token(round, person, serial)), Round = nr, Person = person, Serial = serial, At = at };

    private static byte[] Key(string use, InstallationKey installation) => Sodium.Hash.Keyed(System.Text.Encoding.ASCII.GetBytes("netra.prevention/" + use), installation.Bytes);

    private static byte[] Message(RoundId round, PersonId person, int serial)
    {
        var message = new byte[36];
        round.Value.TryWriteBytes(message, bigEndian: true, out _);
        person.Value.TryWriteBytes(message.AsSpan(16), bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(32), serial);
        return message;
    }
}
