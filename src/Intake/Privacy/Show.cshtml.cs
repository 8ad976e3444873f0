using Microsoft.AspNetCore.Mvc.RazorPages;
using Netra.Kernel;

namespace Netra.Intake.Privacy;

/// <summary>What is kept of a reporter and what is not, who can read it, and what cannot be promised.</summary>
[Door(Doors.Public, Reporter = true)]
internal sealed class ShowModel : PageModel;
