using Microsoft.EntityFrameworkCore;

namespace Negotiation.Bench.NaiveHub;

public sealed class StoredOffer
{
    public long Id { get; init; }

    public required string Room { get; init; }

    public required int Number { get; init; }

    public required string RequestId { get; init; }

    public required string Person { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Terms { get; init; }
}

public sealed class OfferStore(DbContextOptions<OfferStore> options) : DbContext(options)
{
    public DbSet<StoredOffer> Offers => Set<StoredOffer>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<StoredOffer>(offer =>
    {
        offer.HasKey(o => o.Id);
        offer.HasIndex(o => new { o.Room, o.Number }).IsUnique();
        offer.Property(o => o.Terms).HasColumnType("jsonb");
    });
}
