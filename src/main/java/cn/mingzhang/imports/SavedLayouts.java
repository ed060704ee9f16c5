package cn.mingzhang.imports;

import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.sheets.Layout;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How somebody's foreign workbooks are laid out, by name, for the next one like it. */
@Repository
class SavedLayouts {
    private static final int LONGEST = 60;

    private final JdbcClient sql;
    private final ImportFiles files;

    SavedLayouts(JdbcClient sql, ImportFiles files) {
        this.sql = sql;
        this.files = files;
    }

    List<Option> names(String kind, Officer officer) {
        return sql.sql("SELECT name FROM import_mapping WHERE kind = :kind AND officer_id = :me ORDER BY name")
                .param("kind", kind)
                .param("me", officer.id())
                .query((row, n) -> new Option(row.getString(1), row.getString(1)))
                .list();
    }

    Optional<Layout> find(String kind, Officer officer, String name) {
        return sql.sql(
                        "SELECT layout::text FROM import_mapping WHERE kind = :kind AND officer_id = :me AND name = :name")
                .param("kind", kind)
                .param("me", officer.id())
                .param("name", name)
                .query(String.class)
                .optional()
                .map(files::layout);
    }

    /** The same name again is the same layout, mended. */
    void keep(String kind, Officer officer, String name, Layout layout) {
        var bare = name.strip();
        sql.sql("""
                        INSERT INTO import_mapping (kind, officer_id, name, layout)
                        VALUES (:kind, :me, :name, cast(:layout AS jsonb))
                        ON CONFLICT (kind, officer_id, name) DO UPDATE SET layout = excluded.layout
                        """)
                .param("kind", kind)
                .param("me", officer.id())
                .param("name", bare.length() <= LONGEST ? bare : bare.substring(0, LONGEST))
                .param("layout", files.text(layout))
                .update();
    }
}
