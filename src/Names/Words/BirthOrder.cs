using System.Text;
using Netra.Names.Reading;

namespace Netra.Names.Words;

/// <summary>Balinese names that say which child somebody is. Two of one order stand for each other often enough to be a lead.</summary>
internal static class BirthOrder
{
    private static readonly Dictionary<string, byte[][]> Siblings = Lists.Lines("words").Where(l => l.Head == "order").Select(l => l.Words.Select(Fold.Of).ToList())
        .SelectMany(order => order.Select(name => (name, others: order.Where(o => o != name).Select(Encoding.ASCII.GetBytes).ToArray()))).ToDictionary(p => p.name, p => p.others);

    public static byte[][] SiblingsOf(string fold) => Siblings.GetValueOrDefault(fold, []);
}
