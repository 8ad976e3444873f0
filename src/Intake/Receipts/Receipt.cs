using Netra.Contracts;
using Netra.Intake.Reports;
using Netra.Kernel;

namespace Netra.Intake.Receipts;

/// <summary>What the reporter is shown once.</summary>
/// <param name="Again">The same form came a second time.</param>
internal sealed record Receipt(Report Report, ReceiptCode Code, Route? Route, OfficeZone Zone, DateTime Now, Progress? Progress, bool Again);
