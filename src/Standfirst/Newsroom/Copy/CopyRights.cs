using Standfirst.Staff;
using Standfirst.Stories;

namespace Standfirst.Newsroom.Copy;

/// <summary>Who may write in which story. The route asks for the right to write at all; this asks for this one.</summary>
internal static class CopyRights
{
    public static bool MayWriteIn(this Member member, Story story, DateTimeOffset now)
    {
        if (story.Status == Status.Killed)
        {
            return false;
        }

        var isOut = story.Status == Status.Published && !story.IsUnseen(now);
        return isOut ? member.May(Permission.CorrectStories) : member.May(Permission.EditAnyStory) || (member.May(Permission.WriteStories) && story.BegunById == member.Id);
    }

    /// <summary>Why not, in words.</summary>
    public static string WhyNot(Story story, DateTimeOffset now) => story.Status == Status.Killed
        ? "This story was killed. Restore it before anything in it is changed."
        : story.Status == Status.Published && !story.IsUnseen(now) ? "This story is published. A copy editor or an editor can correct it." : "This is a colleague’s story. An editor or a copy editor can write in it.";
}
