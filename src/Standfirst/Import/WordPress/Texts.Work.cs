using Standfirst.Pages;
using Standfirst.Pictures;
using Standfirst.Stories;

namespace Standfirst.Import.WordPress;

/// <summary>One item on its way.</summary>
internal sealed partial class Texts
{
    private sealed record Work(WxrItem Item, ItemKind Kind, string Type, string Id, PostText Text)
    {
        private long? storyId;

        public ImportedItem? Before { get; set; }

        public string Fingerprint { get; set; } = "";

        public bool IsSame => Before is { LocalId: not null } && Before.Fingerprint.Split('.')[0] == Fingerprint;

        public Story? Story { get; set; }

        /// <summary>It is not in the database yet.</summary>
        public bool IsNewStory { get; set; }

        public StaticPage? Page { get; set; }

        public Picture? Lead { get; set; }

        /// <summary>Where it answers, where it did before this import.</summary>
        public string? Path { get; set; }

        public Outcome Outcome { get; set; } = Outcome.Imported;

        /// <summary>The story that its comments belong to.</summary>
        public long? StoryId
        {
            get => storyId ?? (Story?.Id is > 0 ? Story.Id : null);
            set => storyId = value;
        }
    }
}
