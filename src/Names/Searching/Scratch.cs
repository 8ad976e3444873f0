using Netra.Names.Words;

namespace Netra.Names.Searching;

/// <summary>Working memory of one search, kept for the next: four bytes a person and four a spelling for each search that ran at once.</summary>
internal sealed class Scratch(Vicinity vicinity)
{
    public Vicinity Vicinity => vicinity;
    public uint[] Marks { get; private set; } = [];
    public int[] Slots { get; private set; } = [];
    public List<int> Touched { get; } = [];
    public List<int> Sorted { get; } = [];
    public List<int> Spent { get; } = [];

    /// <summary>By unit of the query, for they are looked up at once: the words that may be like it, and those that are.</summary>
    public List<List<int>> Near { get; } = [];
    public List<List<Like>> Likes { get; } = [];

    private short[] levels = [];

    public short[] Levels(int touched)
    {
        if (levels.Length < touched) levels = new short[touched * 2];
        return levels;
    }

    public void Fit(int units)
    {
        while (Near.Count < units)
        {
            Near.Add([]);
            Likes.Add([]);
        }
    }

    public void Fit(int people, int spellings)
    {
        if (Marks.Length < people) Marks = new uint[people];
        if (Slots.Length <= spellings) Slots = new int[spellings + 1];
    }
}
