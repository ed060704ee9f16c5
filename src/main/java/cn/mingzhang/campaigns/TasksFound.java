package cn.mingzhang.campaigns;

import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.SearchText;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.people.Findable;
import cn.mingzhang.people.Officer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Key tasks by number, title and what they demand: their own list, its first few. */
@Component
class TasksFound implements Findable {
    private static final Sorts SORTS = Sorts.first("found", "CASE WHEN t.state <> 'DONE' THEN 1 ELSE 0 END", true)
            .tie("c.year DESC, t.number");

    private final TaskPages pages;

    TasksFound(TaskPages pages) {
        this.pages = pages;
    }

    @Override
    public Optional<Found> found(SearchText text, Officer officer) {
        if (!CampaignRights.reads(officer)) {
            return Optional.empty();
        }
        var query = ListQuery.of("/campaigns/tasks", Map.of("q", new String[] {text.text()}), SORTS)
                .window(0, SHOWN);
        var listing = pages.list(query, officer);
        var hits = listing.rows().stream().map(TasksFound::hit).toList();
        return Found.of("tasks", 60, listing.total(), hits, Found.list("/campaigns/tasks", text));
    }

    private static Hit hit(TaskPages.Row row) {
        return new Hit(
                row.href(),
                row.year() + " " + row.number(),
                row.title(),
                row.lead(),
                new Tag(row.state(), row.tone()),
                row.lamp(),
                List.of());
    }
}
