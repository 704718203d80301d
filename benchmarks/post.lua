-- Posts comments that differ in every word that matters, each to one of the stories named in STORIES.
local stories, thread, sent = {}, 0, 0
for id in string.gmatch(os.getenv("STORIES") or "", "%d+") do stories[#stories + 1] = id end

function setup(t)
  thread = thread + 1
  t:set("number", thread)
end

function request()
  sent = sent + 1
  local story = stories[sent % #stories + 1]
  local body = string.format("story=%s&name=Reader+%d&body=Round+%s+comment+%d+of+%d:+the+ferry+was+late+again.", story, sent % 997, os.getenv("ROUND") or "0", sent, number)
  return wrk.format("POST", "/comments", { ["Content-Type"] = "application/x-www-form-urlencoded" }, body)
end
