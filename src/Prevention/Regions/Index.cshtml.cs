using Microsoft.AspNetCore.Mvc.RazorPages;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Prevention.Regions;

[Door(Doors.Public)]
internal sealed class IndexModel(IRegions regions) : PageModel
{
    public IReadOnlyList<Region> Provinces => regions.Below(RegionCode.Nation);
}
