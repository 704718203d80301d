using System.Collections.Frozen;

namespace Standfirst.Staff;

/// <summary>What one may be allowed to do in the newsroom. Pages, API and tests ask for these; never for a role.</summary>
public enum Permission
{
    /// <summary>See the desk, the stories and the board, and write own ones.</summary>
    WriteStories,

    /// <summary>Write in a story of others.</summary>
    EditAnyStory,

    /// <summary>Say that a story may go out, or send it back.</summary>
    ApproveStories,

    /// <summary>Say what a colleague writes, by when.</summary>
    AssignStories,

    /// <summary>Publish, schedule, take off the site, set an embargo.</summary>
    PublishStories,

    /// <summary>Change what is published, with or without a note to readers.</summary>
    CorrectStories,

    /// <summary>Withdraw a published story, and bring it back.</summary>
    KillStories,

    /// <summary>Publish what the gate holds up.</summary>
    OverrideGate,

    /// <summary>Keep a version of a story from readers, for a legal reason.</summary>
    WithholdVersions,

    /// <summary>Make a link by which somebody outside reads a draft.</summary>
    SharePreviews,

    /// <summary>Upload pictures and describe them.</summary>
    Pictures,

    /// <summary>Delete and replace pictures that are in use, change the rights of others' ones.</summary>
    ManagePictures,

    /// <summary>Change the line-up of fronts.</summary>
    Fronts,

    /// <summary>Approve and reject readers' replies, close a story for them.</summary>
    Replies,

    /// <summary>Shut out a name, an address, a network.</summary>
    Bans,

    /// <summary>Word lists, and which steps hold a reply.</summary>
    ReplyRules,

    Sections,

    Topics,

    Writers,

    /// <summary>Names and roles of those who are quoted, what they declared of themselves, and why a source is not named.</summary>
    Speakers,

    /// <summary>Let a source stand without a name.</summary>
    ApproveSources,

    /// <summary>Pages beside the stories, such as the imprint, and the menus.</summary>
    Pages,

    Redirects,

    /// <summary>What the copy desk asks of a story.</summary>
    HouseStyle,

    /// <summary>Name, language, time zone, policies, theme.</summary>
    Settings,

    /// <summary>Invite, change roles, disable.</summary>
    Staff,

    AuditLog,
}

/// <summary>The one table of who may do what. A role has what is named at it and nothing else.</summary>
public static class Permissions
{
    private static readonly Permission[] Reporter = [Permission.WriteStories, Permission.Pictures, Permission.SharePreviews];

    private static readonly Permission[] Editor =
    [
        .. Reporter, Permission.EditAnyStory, Permission.ApproveStories, Permission.AssignStories, Permission.PublishStories, Permission.CorrectStories,
        Permission.KillStories, Permission.OverrideGate, Permission.WithholdVersions, Permission.ManagePictures, Permission.Fronts,
        Permission.Replies, Permission.Bans, Permission.ReplyRules, Permission.Sections, Permission.Topics, Permission.Writers,
        Permission.Speakers, Permission.ApproveSources,
        Permission.Pages, Permission.Redirects, Permission.HouseStyle, Permission.AuditLog,
    ];

    private static readonly FrozenDictionary<Role, FrozenSet<Permission>> Table = new Dictionary<Role, Permission[]>
    {
        [Role.Reporter] = Reporter,
        [Role.CopyEditor] = [.. Reporter, Permission.EditAnyStory, Permission.ApproveStories, Permission.CorrectStories, Permission.Topics, Permission.Speakers, Permission.HouseStyle],
        [Role.PhotoEditor] = [.. Reporter, Permission.ManagePictures, Permission.EditAnyStory],
        [Role.Moderator] = [Permission.Replies, Permission.Bans, Permission.ReplyRules],
        [Role.Editor] = Editor,
        [Role.Administrator] = [.. Editor, Permission.Settings, Permission.Staff],
    }.ToFrozenDictionary(row => row.Key, row => row.Value.ToFrozenSet());

    public static FrozenSet<Permission> Of(Role role) => Table[role];

    /// <summary>As people say it: "Copy editor".</summary>
    public static string Name(this Role role) => role switch
    {
        Role.CopyEditor => "Copy editor",
        Role.PhotoEditor => "Photo editor",
        _ => role.ToString(),
    };
}
