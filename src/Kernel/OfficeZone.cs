namespace Netra.Kernel;

/// <summary>Indonesia's three civil time zones. UTC+7, +8, +9, no summer time.</summary>
public enum OfficeZone { Wib = 7, Wita = 8, Wit = 9 }
