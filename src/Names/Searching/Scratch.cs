namespace Netra.Names.Searching;

/// <summary>Working memory of one search, kept for the next: two bytes a person and four a spelling for each search that ran at once.</summary>
internal sealed class Scratch
{
    public ushort[] Marks { get; private set; } = [];
    public int[] Slots { get; private set; } = [];
    public List<int> Touched { get; } = [];
    public List<int> Sorted { get; } = [];

    public void Fit(int people, int spellings)
    {
        if (Marks.Length < people) Marks = new ushort[people];
        if (Slots.Length <= spellings) Slots = new int[spellings + 1];
    }
}
