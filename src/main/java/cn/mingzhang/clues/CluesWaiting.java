package cn.mingzhang.clues;

import cn.mingzhang.compartment.Cleared;
import cn.mingzhang.compartment.SealedWaiting;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Waiting;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** 线索和移送待办, on the desks of the cleared alone: numbers and dates. Where nothing waits the compartment is not entered. */
@Component
class CluesWaiting implements Waiting {
    private static final int SHOWN = 5;

    private final SealedWaiting waiting;
    private final ClueDesk clues;
    private final TransferDesk transfers;
    private final CluePages cluePages;
    private final TransferPages transferPages;
    private final ClueWords words;

    CluesWaiting(
            SealedWaiting waiting,
            ClueDesk clues,
            TransferDesk transfers,
            CluePages cluePages,
            TransferPages transferPages,
            ClueWords words) {
        this.waiting = waiting;
        this.clues = clues;
        this.transfers = transfers;
        this.cluePages = cluePages;
        this.transferPages = transferPages;
        this.words = words;
    }

    @Override
    public List<Bucket> on(Officer officer) {
        if (!Cleared.is(officer)) {
            return List.of();
        }
        var counts = waiting.on(officer);
        return List.of(
                bucket(
                        ClueFilter.BUCKET,
                        "/clues",
                        90,
                        counts,
                        Clues.SORTS,
                        query -> cluePages.rows(clues.list(query, officer).clues()).rows().stream()
                                .map(row -> new Line(
                                        row.number(), row.stage(), row.kind(), row.lamp(), "/clues/" + row.number()))
                                .toList()),
                bucket(
                        TransferFilter.BUCKET,
                        "/clues/transfers",
                        91,
                        counts,
                        Transfers.SORTS,
                        query -> transferPages.rows(transfers.list(query, officer)).rows().stream()
                                .map(row -> new Line(
                                        row.document(),
                                        row.stage(),
                                        row.receiver(),
                                        row.lamp(),
                                        "/clues/transfers/" + row.number()))
                                .toList()));
    }

    private Bucket bucket(
            String key,
            String list,
            int order,
            Map<String, Long> counts,
            Sorts sorts,
            Function<ListQuery, List<Line>> lines) {
        var count = counts.getOrDefault(key, 0L);
        var query = ListQuery.of(list, Map.of("bucket", new String[] {key}), sorts);
        return new Bucket(
                key,
                words.of("waiting." + key),
                count,
                count == 0
                        ? List.of()
                        : lines.apply(query).stream().limit(SHOWN).toList(),
                list + "?bucket=" + key,
                order,
                false);
    }
}
