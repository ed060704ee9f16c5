package cn.mingzhang.imports;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Phrases;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has been done since an import with the records that it brought: the reason why it stays. */
@Component
class BuiltUpon extends Phrases {
    private static final int SAID = 10;

    private final JdbcClient sql;

    BuiltUpon(MessageSource messages, JdbcClient sql) {
        super(messages, "imports.");
        this.sql = sql;
    }

    /** One record, and the first deed on it after the import. */
    record Deed(String number, String href, String said) {}

    private record Row(String number, String deed, String actorName, OffsetDateTime happenedAt) {}

    /** The first few; none where somebody built on a record without a deed on that record itself. */
    List<Deed> of(ImportJob job, ImportKind kind) {
        return kind.subject() == null
                ? List.of()
                : sql
                        .sql("""
                                SELECT r.number, t.deed, t.actor_name, t.happened_at
                                  FROM import_row r
                                  JOIN LATERAL (SELECT deed, actor_name, happened_at FROM trail_entry
                                                 WHERE subject_kind = :kind AND subject_number = r.number
                                                   AND id > (SELECT max(id) FROM trail_entry WHERE subject_kind = 'import'
                                                              AND subject_number = :job AND deed = 'IMPORT_APPLIED')
                                                 ORDER BY id LIMIT 1) t ON true
                                 WHERE r.job_id = :id AND r.outcome IN ('ADD', 'CHANGE') ORDER BY r.row LIMIT :said
                                """)
                        .param("kind", kind.subject())
                        .param("job", "" + job.id())
                        .param("id", job.id())
                        .param("said", SAID)
                        .query(Row.class)
                        .list()
                        .stream()
                        .map(row -> new Deed(row.number(), kind.href(row.number()), said(row)))
                        .toList();
    }

    private String said(Row row) {
        var day = Dates.day(row.happenedAt().atZoneSameInstant(OfficeClock.ZONE).toLocalDate());
        return of("builtOn.deed", day, row.actorName(), ofAny("deed." + row.deed()));
    }
}
