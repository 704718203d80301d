namespace Standfirst.Storage;

/// <summary>
/// Keeps <c>pictures_in_texts</c> by triggers on the texts of stories, pages and drafts, for migrations: imports and seeds write around EF, and
/// "this picture is used nowhere" must never be wrong. A body has no space between its names and values (see <c>Document.ToJson</c>), and a
/// quotation mark within a text stands behind a backslash, so <c>"picture":17</c> is the attribute and nothing else.
/// </summary>
internal static class PictureTriggers
{
    private static readonly (string Table, string Column)[] Texts = [("stories", "story_id"), ("pages", "page_id"), ("drafts", "draft_id")];

    /// <summary>Statements that make the triggers, on SQLite.</summary>
    public static IEnumerable<string> Sqlite => Texts.SelectMany(text => (string[])
    [
        $"""
        CREATE TRIGGER pictures_of_{text.Table}_insert AFTER INSERT ON {text.Table} WHEN instr(NEW.body, '"picture":') > 0
        BEGIN INSERT INTO pictures_in_texts (picture_id, {text.Column}) SELECT DISTINCT found.value, NEW.id FROM {In("NEW.body")}; END
        """,
        $"""
        CREATE TRIGGER pictures_of_{text.Table}_update AFTER UPDATE OF body ON {text.Table}
        WHEN OLD.body <> NEW.body AND (instr(NEW.body, '"picture":') > 0 OR instr(OLD.body, '"picture":') > 0)
        BEGIN
          DELETE FROM pictures_in_texts WHERE {text.Column} = NEW.id;
          INSERT INTO pictures_in_texts (picture_id, {text.Column}) SELECT DISTINCT found.value, NEW.id FROM {In("NEW.body")};
        END
        """,
    ]);

    /// <summary>Statements that read the texts that are there.</summary>
    public static IEnumerable<string> SqliteFill => Texts.Select(text =>
        $"INSERT INTO pictures_in_texts (picture_id, {text.Column}) SELECT DISTINCT found.value, {text.Table}.id FROM {text.Table}, {In(text.Table + ".body")} AND instr({text.Table}.body, '\"picture\":') > 0");

    /// <summary>The same on PostgreSQL.</summary>
    public static IEnumerable<string> Postgres => Texts.SelectMany(text => (string[])
    [
        $"""
        CREATE FUNCTION pictures_of_{text.Table}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'UPDATE' THEN
            IF OLD.body = NEW.body THEN RETURN NULL; END IF;
            DELETE FROM pictures_in_texts WHERE {text.Column} = NEW.id;
          END IF;
          INSERT INTO pictures_in_texts (picture_id, {text.Column})
            SELECT DISTINCT shown.number[1]::bigint, NEW.id FROM regexp_matches(NEW.body, '"picture":([0-9]+)', 'g') AS shown(number);
          RETURN NULL;
        END $$;
        CREATE TRIGGER pictures_of_{text.Table} AFTER INSERT OR UPDATE OF body ON {text.Table} FOR EACH ROW EXECUTE FUNCTION pictures_of_{text.Table}();
        """,
    ]);

    public static IEnumerable<string> PostgresFill => Texts.Select(text =>
        $"INSERT INTO pictures_in_texts (picture_id, {text.Column}) SELECT DISTINCT shown.number[1]::bigint, id FROM {text.Table}, regexp_matches(body, '\"picture\":([0-9]+)', 'g') AS shown(number)");

    /// <summary>Takes the functions away, and with them the triggers.</summary>
    public static IEnumerable<string> PostgresDown => Texts.Select(text => $"DROP FUNCTION pictures_of_{text.Table}() CASCADE");

    public static IEnumerable<string> SqliteDown => Texts.SelectMany(text => (string[])[$"DROP TRIGGER pictures_of_{text.Table}_insert", $"DROP TRIGGER pictures_of_{text.Table}_update"]);

    // A body that is no JSON would stop the save with an error of the database's; whether it is one, is for the document's reader to say.
    private static string In(string body) => $"json_tree(CASE WHEN json_valid({body}) THEN {body} ELSE '{{}}' END) AS found WHERE found.key = 'picture' AND found.type = 'integer'";
}
