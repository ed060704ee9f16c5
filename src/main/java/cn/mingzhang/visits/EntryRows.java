package cn.mingzhang.visits;

import cn.mingzhang.calendar.Dates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Site records as the visit's page tells them: where, when, by whom, and how far a phone's or a camera's clock was wrong. */
@Component
class EntryRows {
    private static final long TOLERATED = 600;

    private final VisitEntries entries;
    private final VisitWords words;

    EntryRows(VisitEntries entries, VisitWords words) {
        this.entries = entries;
        this.words = words;
    }

    /** @param clocks sentences about clocks that were wrong */
    record Row(String when, String way, String who, String place, String note, int photos, List<String> clocks) {}

    List<Row> rows(Visit visit) {
        return entries.all(visit.id()).stream().map(this::row).toList();
    }

    private Row row(VisitEntries.Entry entry) {
        var photos = entries.photos(entry.id());
        var clocks = new ArrayList<String>();
        if (entry.clockOff() != null && Math.abs(entry.clockOff()) > TOLERATED && entry.phoneAt() != null) {
            clocks.add(words.of(
                    "clock.phone",
                    Dates.second(entry.phoneAt().toInstant()),
                    Dates.second(entry.notedAt().toInstant()),
                    said(entry.clockOff())));
        }
        if (entry.way().equals(NewEntry.Way.PACK.name()) && entry.phoneAt() != null) {
            clocks.add(words.of("clock.pack", Dates.time(entry.phoneAt().toInstant())));
        }
        for (var photo : photos) {
            var off = photo.cameraOff();
            if (photo.cameraAt() != null && off != null && Math.abs(off) > TOLERATED) {
                var taken = photo.addedAt() == null ? entry.recordedAt() : photo.addedAt();
                clocks.add(words.of(
                        "clock.camera",
                        photo.cameraAt().toString().replace('T', ' '),
                        Dates.second(taken.toInstant()),
                        said(off)));
            }
            if (!photo.scaledFrom().isEmpty()) {
                clocks.add(words.of("scaled", photo.scaledFrom()));
            }
        }
        return new Row(
                Dates.time(entry.notedAt().toInstant()),
                words.of("way." + entry.way()),
                words.of("two", entry.name(), entry.secondName()),
                place(entry),
                entry.note(),
                photos.size(),
                clocks.stream().distinct().toList());
    }

    private String place(VisitEntries.Entry entry) {
        var at = coordinates(entry.latitude(), entry.longitude());
        return at.isEmpty() ? entry.place() : entry.place() + " (" + at + ")";
    }

    private static String coordinates(@Nullable Double latitude, @Nullable Double longitude) {
        return latitude == null || longitude == null
                ? ""
                : String.format(Locale.ROOT, "%.5f, %.5f", latitude, longitude);
    }

    /** 快 3 天 2 小时. */
    private String said(long seconds) {
        var apart = Duration.ofSeconds(Math.abs(seconds) + 30); // to the minute
        var length = apart.toDays() > 0
                ? words.of("clock.days", apart.toDays(), apart.toHoursPart())
                : words.of("clock.minutes", apart.toHours(), apart.toMinutesPart());
        return words.of(seconds > 0 ? "clock.ahead" : "clock.behind", length);
    }
}
