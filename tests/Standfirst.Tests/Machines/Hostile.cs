namespace Standfirst.Tests.Machines;

/// <summary>Headlines that have broken heads, feeds and maps of other papers.</summary>
internal static class Hostile
{
    public static readonly string[] Headlines =
    [
        "</script><script>alert(1)</script> \"quoted\" & 'so' <b>on</b> \u2028 ]]> {{ page }}",
        "AT&T; &amp; &lt;p&gt; &#60; <![CDATA[ x ]]>",
        "A gull 😀 over العربية \u200Fand back\u200E, 👩‍👩‍👧 ashore",
        string.Concat(Enumerable.Repeat("The harbour & the sea ", 14))[..300],
        "Tab\tand\nbreak  and   blanks \\ back/slash",
    ];
}
