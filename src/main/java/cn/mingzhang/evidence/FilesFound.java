package cn.mingzhang.evidence;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Option;
import cn.mingzhang.lists.SearchText;
import cn.mingzhang.people.Findable;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files by name, of the records that one sees; the record itself is asked once more of each that is shown. */
@Component
class FilesFound implements Findable {
    private static final int NEWEST = 20_000;
    private static final String STANDS = """
             AND NOT EXISTS (SELECT 1 FROM evidence_file later WHERE later.first_id = f.first_id AND later.revision > f.revision)
             AND NOT EXISTS (SELECT 1 FROM evidence_withdrawal w WHERE w.first_id = f.first_id)
            """;
    private static final String COLUMNS =
            "SELECT f.id, f.arrival, f.name, f.slot, f.kind, f.holder_kind, f.holder_id, f.uploader_unit, f.happened_at FROM ";

    private final JdbcClient sql;
    private final EvidenceHolders holders;
    private final MessageSource messages;

    FilesFound(JdbcClient sql, EvidenceHolders holders, MessageSource messages) {
        this.sql = sql;
        this.holders = holders;
        this.messages = messages;
    }

    private record Row(
            UUID id,
            String name,
            String slot,
            FileKind kind,
            String holderKind,
            long holderId,
            String uploaderUnit,
            Instant happenedAt,
            long found) {}

    @Override
    public Optional<Found> found(SearchText text, Officer officer) {
        var seen = holders.seenBy(officer);
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        var parameters = new HashMap<String, Object>();
        parameters.put("text", text.folded());
        seen.values().forEach(those -> parameters.putAll(those.parameters()));
        var whose = seen.entrySet().stream()
                .map(kind -> "f.holder_kind = '" + kind.getKey() + "' AND "
                        + kind.getValue().sql())
                .collect(Collectors.joining(") OR (", " AND ((", "))"));
        var of = text.isPaired()
                ? "evidence_file f WHERE bigrams(f.search_text) @> bigrams(:text) AND "
                : "(SELECT * FROM evidence_file ORDER BY arrival DESC LIMIT " + NEWEST + ") f WHERE ";
        var few = Findable.few(COLUMNS + of + "strpos(f.search_text, :text) > 0" + STANDS + whose, "arrival DESC");
        var rows = sql.sql(few).params(parameters).query(Row.class).list();
        var hits = new ArrayList<Hit>();
        rows.forEach(row -> hit(row, officer).ifPresent(hits::add));
        return Found.of("files", 70, rows.isEmpty() ? 0 : rows.get(0).found(), hits, null);
    }

    private Optional<Hit> hit(Row row, Officer officer) {
        try {
            var holder = holders.visible(row.holderKind(), row.holderId(), officer);
            if (!holders.shows(holder, row.slot(), officer)) {
                return Optional.empty();
            }
            var file = "/files/" + row.id();
            var save = new Option(file, say("search.download"));
            var look = new Option(file + "/preview", say("search.preview"));
            return Optional.of(new Hit(
                    row.kind().isPreviewed() ? look.value() : save.value(),
                    row.name(),
                    "",
                    holder.subject().number() + " · " + row.uploaderUnit() + " · "
                            + LocalDate.ofInstant(row.happenedAt(), OfficeClock.ZONE),
                    new Tag(say("search.holder." + row.holderKind()), "neutral"),
                    null,
                    row.kind().isPreviewed() ? List.of(look, save) : List.of(save)));
        } catch (NotVisible withheld) {
            return Optional.empty();
        }
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
