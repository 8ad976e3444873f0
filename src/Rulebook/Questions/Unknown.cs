using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Rulebook.Questions;

/// <summary>An address or a form holds a code no list knows; it is named, never guessed.</summary>
internal sealed record Unknown(UnknownValue What) : Refusal("rulebook.ask.unknown", What.Field, What.Value);
