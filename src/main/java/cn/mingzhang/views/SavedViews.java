package cn.mingzhang.views;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.undo.NotUndone;
import cn.mingzhang.undo.SmallDeed;
import cn.mingzhang.undo.SmallDeeds;
import cn.mingzhang.undo.Undoable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saved views: one's own, and those that a colleague of the unit shares. Saving a name again replaces it. */
@Component
@Transactional
class SavedViews implements Undoable {
    private static final String KIND = "view";

    /** More than anybody can find again; a bar of links is no archive. */
    static final int MOST = 50;

    private static final String SEEN = """
            SELECT v.id, v.path, v.query, v.name, o.name AS owner, v.shared_unit_id IS NOT NULL AS shared,
                   v.owner_id = :me AS mine
              FROM saved_view v JOIN officer o ON o.id = v.owner_id
             WHERE (v.owner_id = :me OR v.shared_unit_id = :unit)
            """;

    private final JdbcClient sql;
    private final SmallDeeds deeds;

    SavedViews(JdbcClient sql, SmallDeeds deeds) {
        this.sql = sql;
        this.deeds = deeds;
    }

    /** Of one list; one's own first. */
    @Transactional(readOnly = true)
    List<SavedView> of(Officer officer, String path) {
        return sql.sql(SEEN + " AND v.path = :path ORDER BY mine DESC, v.name")
                .param("me", officer.id())
                .param("unit", officer.unit().id())
                .param("path", path)
                .query(SavedView.class)
                .list();
    }

    @Transactional(readOnly = true)
    List<SavedView> all(Officer officer) {
        return sql.sql(SEEN + " ORDER BY mine DESC, v.path, v.name")
                .param("me", officer.id())
                .param("unit", officer.unit().id())
                .query(SavedView.class)
                .list();
    }

    /** Refuses one view too many. */
    void save(Officer owner, ViewForm view, Instant at) {
        var count = sql.sql(
                        "SELECT count(*) FROM saved_view WHERE owner_id = :me AND NOT (path = :path AND name = :name)")
                .param("me", owner.id())
                .param("path", view.path())
                .param("name", view.name().strip())
                .query(Long.class)
                .single();
        if (count >= MOST) {
            throw new Unfit("name", "views.tooMany", MOST);
        }
        sql.sql("""
                        INSERT INTO saved_view (owner_id, path, query, name, shared_unit_id, saved_at)
                        VALUES (:me, :path, :query, :name, :unit, :at)
                        ON CONFLICT (owner_id, path, name) DO UPDATE
                           SET query = excluded.query, shared_unit_id = excluded.shared_unit_id, saved_at = excluded.saved_at
                        """)
                .param("me", owner.id())
                .param("path", view.path())
                .param("query", view.query())
                .param("name", view.name().strip())
                .param("unit", view.shared() ? owner.unit().id() : null, java.sql.Types.BIGINT)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** One's own; another's is not found. */
    void delete(Officer owner, long id) {
        var gone = sql.sql("DELETE FROM saved_view WHERE id = :id AND owner_id = :me"
                        + " RETURNING name, path, query, shared_unit_id IS NOT NULL AS shared")
                .param("id", id)
                .param("me", owner.id())
                .query(Gone.class)
                .optional()
                .orElseThrow(() -> new NotVisible("view " + id));
        deeds.done(KIND, new Subject(KIND, gone.name()), "" + id, 0, gone.state(), "", "/views", owner);
    }

    private record Gone(String name, String path, String query, boolean shared) {
        private static final String FIELD = "\u001f";

        String state() {
            return String.join(FIELD, name, path, query, "" + shared);
        }

        static ViewForm of(String state) {
            var fields = state.split(FIELD, -1);
            return new ViewForm(fields[0], Boolean.valueOf(fields[3]), fields[1], fields[2]);
        }
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    /** Under its name again, unless that has been given anew. */
    @Override
    public void undo(SmallDeed deed, Officer officer, Runnable claim) {
        var view = Gone.of(deed.before());
        if (of(officer, view.path()).stream()
                .anyMatch(one -> one.mine() && one.name().equals(view.name()))) {
            throw new NotUndone(NotUndone.Why.CHANGED);
        }
        claim.run();
        save(officer, view, deed.doneAt());
    }
}
