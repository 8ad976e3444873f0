namespace Netra.Kernel;

/// <summary>Something that happened, in the past tense. Written to the journal in the transaction of the change; never edited once released:
/// a changed meaning is a new fact. It holds ids, codes and digests only, so that erasure stays possible.</summary>
public interface IFact;

/// <summary>A reaction of another module, run in the same transaction: if it throws, nothing happened.</summary>
public interface IReact<in TFact> where TFact : IFact
{
    Task On(TFact fact, Recording recording);
}

/// <summary>How and by whom a fact came to be; handed to reactions.</summary>
/// <param name="At">UTC; the whole hour for anything done through the reporter's door.</param>
public sealed record Recording(DateTime At, Actor By, Because Because);
