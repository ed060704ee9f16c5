package cn.mingzhang.visits;

import cn.mingzhang.people.Officer;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Site records in SQL. */
@Repository
class VisitEntries {
    private final JdbcClient sql;

    VisitEntries(JdbcClient sql) {
        this.sql = sql;
    }

    record Entry(
            long id,
            UUID clientId,
            String way,
            String place,
            @Nullable Double latitude,
            @Nullable Double longitude,
            String note,
            OffsetDateTime notedAt,
            @Nullable OffsetDateTime phoneAt,
            @Nullable Long clockOff,
            String name,
            String secondName,
            OffsetDateTime recordedAt) {}

    record Photo(
            UUID fileId,
            @Nullable LocalDateTime cameraAt,
            @Nullable OffsetDateTime addedAt,
            @Nullable Long cameraOff,
            String scaledFrom) {}

    /** Whose record this is, if it is here. */
    Optional<Long> of(UUID clientId) {
        return sql.sql("SELECT visit_id FROM visit_entry WHERE client_id = :client")
                .param("client", clientId)
                .query(Long.class)
                .optional();
    }

    long add(long visit, NewEntry entry, PhoneTimes times, Officer officer, Officer second, LocalDate on, Instant at) {
        var phone = entry.notedAt();
        return sql.sql("""
                        INSERT INTO visit_entry (visit_id, client_id, way, place, latitude, longitude, note, noted_at, phone_at, clock_off, officer_id,
                               name, post, unit, unit_name, second_id, second_name, happened_on, recorded_at)
                        VALUES (:visit, :client, :way, :place, :latitude, :longitude, :note, :noted, :phone, :off, :officer,
                               :name, :post, :unit, :unitName, :second, :secondName, :on, :at) RETURNING id
                        """)
                .params(VisitRecords.asThen(officer, on, at))
                .param("visit", visit)
                .param("client", entry.clientId())
                .param("way", entry.way().name())
                .param("place", entry.place())
                .param("latitude", entry.latitude(), Types.DOUBLE)
                .param("longitude", entry.longitude(), Types.DOUBLE)
                .param("note", entry.note())
                .param("noted", times.corrected(phone).atOffset(ZoneOffset.UTC))
                .param("phone", phone == null ? null : phone.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("off", times.off() == null ? null : times.off().toSeconds(), Types.BIGINT)
                .param("second", second.id())
                .param("secondName", second.name())
                .query(Long.class)
                .single();
    }

    void mark(long entry, NewEntry.Marked marked, Officer officer, LocalDate on) {
        sql.sql("INSERT INTO visit_mark (line_id, entry_id, result, remark, checker_id, checker, checked_on)"
                        + " VALUES (:line, :entry, :result, :remark, :officer, :name, :on)")
                .param("line", marked.lineId())
                .param("entry", entry)
                .param("result", marked.result().name())
                .param("remark", marked.remark())
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("on", on)
                .update();
    }

    void photo(UUID file, long entry, NewEntry.Photo photo, PhoneTimes times) {
        sql.sql("INSERT INTO visit_photo (file_id, entry_id, camera_at, added_at, camera_off, scaled_from)"
                        + " VALUES (:file, :entry, :camera, :added, :off, :scaled)")
                .param("file", file)
                .param("entry", entry)
                .param("camera", photo.cameraAt(), Types.TIMESTAMP)
                .param(
                        "added",
                        photo.addedAt() == null
                                ? null
                                : times.corrected(photo.addedAt()).atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("off", times.cameraOff(photo.cameraAt(), photo.addedAt()), Types.BIGINT)
                .param("scaled", photo.scaledFrom())
                .update();
    }

    List<Entry> all(long visit) {
        return sql.sql("SELECT * FROM visit_entry WHERE visit_id = :visit ORDER BY id")
                .param("visit", visit)
                .query(Entry.class)
                .list();
    }

    List<Photo> photos(long entry) {
        return sql.sql("SELECT * FROM visit_photo WHERE entry_id = :entry")
                .param("entry", entry)
                .query(Photo.class)
                .list();
    }
}
