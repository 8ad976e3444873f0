using Netra.Benches.Names;
using Netra.Names;

namespace Netra.Tests.Names;

public sealed class SnapshotTests : IDisposable
{
    private static readonly List<NamedPerson> People = [.. Country.People(3000, 8)];
    private readonly string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(file);

    [Fact]
    public void A_loaded_index_finds_what_the_saved_one_found_and_takes_updates()
    {
        using var built = IndexTests.Built(People);
        built.Put([new(99_999, "Qwerty Uiop", 4), People[5] with { Name = "Asdfg Hjkl" }]);
        built.Remove([People[7].Key]);
        built.Save(file);
        using var loaded = NameIndex.Load(file);
        Assert.Equal(built.Count, loaded.Count);
        var dice = new Dice(2);
        foreach (var query in Enumerable.Range(0, 60).Select(i => IndexTests.Misspelt(People, dice, i)).Append(new("Qwerti Uiop")).Append(new("Asdfg Hjkl")))
            Assert.Equal(IndexTests.Told(built.Find(query)), IndexTests.Told(loaded.Find(query)));
        loaded.Put([new(100_000, "Zxcvb Nmlkj")]);
        Assert.Equal(100_000, loaded.Find(new("Zxcvb Nmlkj"))[0].Key);
        loaded.Remove([100_000, 123_456_789]);
        Assert.Empty(loaded.Find(new("Zxcvb Nmlkj")));
    }

    [Fact]
    public void The_same_people_give_the_same_file_in_whatever_order_they_came()
    {
        using var one = IndexTests.Built(People);
        using var other = IndexTests.Built(Enumerable.Reverse(People));
        one.Save(file);
        var bytes = File.ReadAllBytes(file);
        other.Save(file);
        Assert.Equal(bytes, File.ReadAllBytes(file));
    }

    [Theory]
    [InlineData(0, "not a snapshot")]
    [InlineData(8, "version")]
    [InlineData(24, "other lists")]
    [InlineData(16, "should have")]
    [InlineData(60, "checksum")]
    [InlineData(5000, "checksum")]
    public void A_changed_byte_is_refused_with_its_cause_and_cure(int at, string cause)
    {
        Save();
        var bytes = File.ReadAllBytes(file);
        bytes[at] ^= 1;
        File.WriteAllBytes(file, bytes);
        Refused(cause);
    }

    [Theory]
    [InlineData(0, "too short")]
    [InlineData(100, "too short")]
    [InlineData(4000, "should have")]
    public void A_file_cut_short_is_refused(int length, string cause)
    {
        Save();
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..length]);
        Refused(cause);
    }

    [Fact]
    public void A_foreign_file_is_refused()
    {
        File.WriteAllText(file, new string('x', 1000));
        Refused("not a snapshot");
    }

    [Fact]
    public void A_missing_file_is_missing() => Assert.Throws<FileNotFoundException>(() => NameIndex.Load(file));

    private void Save()
    {
        using var index = IndexTests.Built(People);
        index.Save(file);
    }

    private void Refused(string cause)
    {
        var message = Assert.Throws<SnapshotRefused>(() => NameIndex.Load(file)).Message;
        Assert.Contains(cause, message, StringComparison.Ordinal);
        Assert.Contains("Build the index again", message, StringComparison.Ordinal);
    }
}
