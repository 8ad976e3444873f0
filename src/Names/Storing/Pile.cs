namespace Netra.Names.Storing;

/// <summary>People in the order they came: those of a build before it is packed, or those put in since.</summary>
internal sealed class Pile
{
    private readonly List<long> keys = [];
    private readonly List<(int Agency, int Unit, int Region, int Position)> codes = [];
    private readonly List<int> starts = [0], words = [];

    public int Count => keys.Count;
    public long Key(int person) => keys[person];
    public (int Agency, int Unit, int Region, int Position) Codes(int person) => codes[person];
    public ReadOnlySpan<int> Words(int person) => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(words)[starts[person]..starts[person + 1]];

    public void Add(long key, (int Agency, int Unit, int Region, int Position) at, ReadOnlySpan<int> spellings)
    {
        keys.Add(key);
        codes.Add(at);
        words.AddRange(spellings);
        starts.Add(words.Count);
    }
}
