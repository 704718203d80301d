namespace Standfirst.Publication;

/// <summary>
/// Who stands behind the paper and what it promises: told to readers' browsers (its picture), to search engines (JSON-LD), and in
/// <c>trust.txt</c> and <c>security.txt</c>.
/// </summary>
public sealed class Particulars
{
    /// <summary>Hash of the square PNG that stands for the paper, <see cref="IconSize"/> wide; empty for its first letter.</summary>
    public string Icon { get; set; } = "";

    /// <summary>Width and height of the kept picture, in pixels: the largest that a manifest asks for.</summary>
    public const int IconSize = 512;

    /// <summary>As registered, where that is another than the paper's name.</summary>
    public string LegalName { get; set; } = "";

    /// <summary>The year in which the paper began.</summary>
    public int? Founded { get; set; }

    /// <summary>Where readers write to: an address of mail, or a page's.</summary>
    public string Contact { get; set; } = "";

    /// <summary>Where somebody writes who found a hole in the site: an address of mail, or a page's.</summary>
    public string SecurityContact { get; set; } = "";

    /// <summary>Addresses of the paper elsewhere, so that nobody else can pass for it.</summary>
    public List<string> Profiles { get; set; } = [];

    /// <summary>Lines of <c>trust.txt</c> beside those that follow from the above: <c>belongto=</c>, <c>control=</c>, <c>vendor=</c>.</summary>
    public List<string> TrustLines { get; set; } = [];

    /// <summary>Whether the paper lets its texts be used to train models; null where it says nothing.</summary>
    public bool? AllowsTraining { get; set; }

    public List<Policy> Policies { get; set; } = [];
}

/// <summary>A page that tells one of the paper's policies.</summary>
public sealed class Policy
{
    public PolicyKind Kind { get; set; }

    public long PageId { get; set; }
}

/// <summary>What search engines and the Trust Project look for, each a property of schema.org's <c>NewsMediaOrganization</c>.</summary>
public enum PolicyKind
{
    /// <summary><c>publishingPrinciples</c></summary>
    Principles,

    /// <summary><c>missionCoveragePrioritiesPolicy</c></summary>
    Mission,

    /// <summary><c>ethicsPolicy</c></summary>
    Ethics,

    /// <summary><c>correctionsPolicy</c></summary>
    Corrections,

    /// <summary><c>verificationFactCheckingPolicy</c></summary>
    Verification,

    /// <summary><c>unnamedSourcesPolicy</c></summary>
    UnnamedSources,

    /// <summary><c>actionableFeedbackPolicy</c></summary>
    Feedback,

    /// <summary><c>diversityPolicy</c></summary>
    Diversity,

    /// <summary><c>ownershipFundingInfo</c></summary>
    Ownership,

    /// <summary><c>masthead</c></summary>
    Masthead,

    /// <summary><c>noBylinesPolicy</c></summary>
    NoBylines,
}
