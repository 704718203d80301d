namespace Standfirst.Quotations;

public static class QuotationQueries
{
    /// <summary>What readers may see at this moment: somebody is named, the story is out and its embargo over. Rows of stories that are not published are not there at all.</summary>
    public static IQueryable<Quotation> Public(this IQueryable<Quotation> quotations, DateTimeOffset now)
        => quotations.Where(quotation => quotation.IsNamed && quotation.VisibleFrom <= now);
}
