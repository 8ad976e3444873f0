namespace Netra.Names;

/// <summary>One person as the caller knows them: what is written in the register, and the codes a search may be narrowed by.</summary>
/// <param name="Key">The caller's number for this person, unique in one index.</param>
/// <param name="Name">The name as registered, with or without titles. Only its words are kept, not the text itself.</param>
/// <param name="Agency">The caller's code of the employer. People of one agency lie together, so this filter is the cheapest.</param>
/// <param name="Unit">The caller's code of the work unit.</param>
/// <param name="Region">The caller's code of the region.</param>
/// <param name="Position">The caller's code of the position.</param>
public readonly record struct NamedPerson(long Key, string Name, int Agency = 0, int Unit = 0, int Region = 0, int Position = 0);
