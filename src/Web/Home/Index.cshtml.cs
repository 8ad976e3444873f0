using Microsoft.AspNetCore.Mvc.RazorPages;
using Netra.Kernel;

namespace Netra.Web.Home;

[Door(Kernel.Doors.Public)]
internal sealed class IndexModel : PageModel;
