namespace Standfirst.Sample.Drawing;

/// <summary>A picture of the sample edition, drawn when asked for: the same bytes each time.</summary>
internal sealed record Drawing(string Name, string FileName, Func<byte[]> Draw);

/// <summary>All pictures of the sample edition. Captions hold what each shows: see the edition's figures.md.</summary>
internal static class Drawings
{
    public static IReadOnlyList<Drawing> All { get; } =
    [
        new("weir", "weir.jpg", Weir.Draw),
        new("courthouse", "courthouse.jpg", Courthouse.Draw),
        new("market-hall", "market-hall.jpg", MarketHall.Draw),
        new("school", "school.jpg", School.Draw),
        new("lighthouse", "lighthouse.jpg", Lighthouse.Draw),
        new("ferry", "ferry.jpg", Ferry.Draw),
        new("harbour", "harbour.jpg", Harbour.Draw),
        new("regatta", "regatta.jpg", Regatta.Draw),
        new("portrait-oval", "portrait-oval.jpg", Portrait.Draw),
        new("town-map", "town-map.png", TownMap.Draw),
        new("flood-map", "flood-map.png", TownMap.DrawFlood),
        new("water-level-chart", "water-level-chart.png", WaterLevelChart.Draw),
        new("spending-chart", "spending-chart.png", SpendingChart.Draw),
        new("archway", "archway.jpg", Archway.Draw),
        new("bakery", "bakery.jpg", Bakery.Draw),
        new("allotments", "allotments.jpg", Allotments.Draw),
        new("bicycle", "bicycle.jpg", Bicycle.Draw),
        new("coffee-pot", "coffee-pot.jpg", CoffeePot.Draw),
    ];
}
