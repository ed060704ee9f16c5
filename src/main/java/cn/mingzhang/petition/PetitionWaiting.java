package cn.mingzhang.petition;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.database.Once;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Awaiting;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 信访待办: numbers and dates alone, on the desks of whom they concern. */
@Component
class PetitionWaiting implements Waiting, Awaiting {
    private static final int SHOWN = 5;

    private final JdbcClient sql;
    private final OfficeClock clock;
    private final PetitionDesk desk;
    private final HandedDesk handed;
    private final PetitionPages pages;
    private final PetitionWords words;

    PetitionWaiting(
            JdbcClient sql,
            OfficeClock clock,
            PetitionDesk desk,
            HandedDesk handed,
            PetitionPages pages,
            PetitionWords words) {
        this.sql = sql;
        this.clock = clock;
        this.desk = desk;
        this.handed = handed;
        this.pages = pages;
        this.words = words;
    }

    @Override
    public List<Bucket> on(Officer officer) {
        var buckets = new ArrayList<Bucket>();
        var waiting = waiting(officer);
        if (officer.inOwnRight().holds(Post.PETITION_DESK)) {
            buckets.add(bucket("reports", "/petition", 85, count("reports", waiting), queue(officer, waiting)));
        }
        if (HandedDesk.mayBe(officer) && count("handed", waiting) > 0) {
            buckets.add(bucket("handed", "/petition/handed", 86, count("handed", waiting), mine(officer)));
        }
        if (IdentityDesk.mayAnswer(officer) && count("identities", waiting) > 0) {
            buckets.add(bucket("identities", "/petition/handed", 87, count("identities", waiting), List.of()));
        }
        return buckets;
    }

    @Override
    public List<Rows> rowsOf(Officer officer) {
        var rows = new ArrayList<Rows>();
        if (officer.inOwnRight().holds(Post.PETITION_DESK)) {
            rows.add(rows("petition", "= 'reports'"));
        }
        if (HandedDesk.mayBe(officer) || IdentityDesk.mayAnswer(officer)) {
            rows.add(rows("desk", "<> 'reports'"));
        }
        return rows;
    }

    private static Rows rows(String section, String buckets) {
        return new Rows(section, true, "SELECT 1 FROM petition_waiting(:me, :today) w WHERE w.bucket " + buckets);
    }

    private List<Line> queue(Officer officer, List<String> waiting) {
        if (count("reports", waiting) == 0) {
            return List.of();
        }
        var query = ListQuery.of("/petition", Map.of("bucket", new String[] {"reports"}), Reports.SORTS);
        return lines(desk.list(query, officer).reports().rows(), "/petition/");
    }

    private List<Line> mine(Officer officer) {
        return lines(handed.list(officer), "/petition/handed/");
    }

    private List<Line> lines(List<Report> reports, String address) {
        return reports.stream()
                .limit(SHOWN)
                .map(pages::row)
                .map(row -> new Line(row.number(), row.stage(), row.channel(), row.lamp(), address + row.number()))
                .toList();
    }

    private Bucket bucket(String key, String list, int order, long count, List<Line> lines) {
        return new Bucket(key, words.of("waiting." + key), count, lines, list + "?bucket=" + key, order, false);
    }

    private static long count(String bucket, List<String> waiting) {
        return waiting.stream().filter(bucket::equals).count();
    }

    private List<String> waiting(Officer officer) {
        if (!HandedDesk.mayBe(officer) && !IdentityDesk.mayAnswer(officer)) {
            return List.of();
        }
        return Once.read(
                List.of("petition waiting", officer.id(), clock.today()),
                () -> sql.sql("SELECT w.bucket FROM petition_waiting(:me, :today) w")
                        .param("me", officer.id())
                        .param("today", clock.today())
                        .query(String.class)
                        .list());
    }
}
