using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Registry.Agencies;
using Netra.Registry.Boards;
using Netra.Registry.People;

namespace Netra.Registry.BoardMembers;

internal sealed class BoardMemberTables : IEntityTypeConfiguration<BoardMember>, IEntityTypeConfiguration<BoardMemberCorrection>, IEntityTypeConfiguration<BoardMemberEnd>
{
    public void Configure(EntityTypeBuilder<BoardMember> member)
    {
        member.ToTable("registry_board_members").HasKey(m => m.Id);
        member.Ignore(m => m.Role).Ignore(m => m.Name).Ignore(m => m.Person);
        member.HasMany(m => m.Corrections).WithOne().HasForeignKey(c => c.Member);
        member.HasOne(m => m.End).WithOne().HasForeignKey<BoardMemberEnd>(e => e.Member);
        member.Navigation(m => m.Corrections).AutoInclude();
        member.Navigation(m => m.End).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<BoardMemberCorrection> correction) => correction.ToTable("registry_board_member_corrections").HasKey(c => c.Id);
    public void Configure(EntityTypeBuilder<BoardMemberEnd> end) => end.ToTable("registry_board_member_ends").HasKey(e => e.Member);
}

internal static class FindingMembers
{
    /// <summary>A board's members, those that left behind the others, in the order of their roles and names.</summary>
    public static async Task<IReadOnlyList<BoardMember>> MembersOf(this Db db, Board board) =>
        [.. (await db.Set<BoardMember>().AsNoTracking().Where(m => m.Board == board.Id).ToListAsync()).OrderBy(m => m.End is not null).ThenBy(m => BoardMember.Roles.ToList().IndexOf(m.Role)).ThenBy(m => m.Name, StringComparer.Ordinal)];

    /// <summary>Members whose entry of the register is known are about to be seen.</summary>
    public static async Task SawMembers(this Db db, ISession session, AgencyRecord agency, IEnumerable<BoardMember> members, DateTime now)
    {
        db.Saw(session, agency, "board", [.. members.Select(m => m.Person).OfType<PersonId>().Distinct()], now);
        await db.SaveChangesAsync();
    }
}
