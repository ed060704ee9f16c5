package cn.mingzhang.audit;

import cn.mingzhang.calendar.OfficeClock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts entries of the trail into the reader's language. Values stay as they were written: they are what was seen then. A value
 * of a closed list is written as {@code #its.message.key} and read in the reader's language.
 */
@Component
public class History {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(OfficeClock.ZONE);

    private final Trail trail;
    private final MessageSource messages;

    History(Trail trail, MessageSource messages) {
        this.trail = trail;
        this.messages = messages;
    }

    /** 历史 of one record, newest first. Whoever may see the record may see it: ask visibility before. */
    public List<HistoryLine> of(Subject subject, Locale locale) {
        return lines(trail.history(subject), locale);
    }

    public List<HistoryLine> lines(List<TrailEntry> entries, Locale locale) {
        return entries.stream().map(entry -> line(entry, locale)).toList();
    }

    HistoryLine line(TrailEntry entry, Locale locale) {
        return new HistoryLine(
                minute(entry.happenedAt()),
                who(entry.actor(), locale),
                deed(entry.deed(), locale),
                entry.remark(),
                entry.changes().stream().map(change -> change(change, locale)).toList(),
                entry.block());
    }

    static String minute(Instant moment) {
        return MINUTE.format(moment);
    }

    /** An unknown key shows itself: an old deed must stay readable after its capability is gone. */
    String deed(String deed, Locale locale) {
        return word("deed." + deed, deed, locale);
    }

    String subjectKind(String kind, Locale locale) {
        return word("subject." + kind, kind, locale);
    }

    private String who(Actor actor, Locale locale) {
        if (actor.id() == Actor.SYSTEM.id()) {
            return word("audit.system", actor.name(), locale);
        }
        var posts = Arrays.stream(actor.posts().split("\\+"))
                .filter(post -> !post.isEmpty())
                .map(post -> post(post, locale))
                .collect(Collectors.joining(word("audit.and", "、", locale)));
        return messages.getMessage(
                "audit.who",
                new Object[] {actor.name(), actor.unit(), posts},
                actor.name() + " " + actor.unit() + " " + posts,
                locale);
    }

    /** A post, or {@code UNIT_HEAD@name}: held for the person of that name. */
    private String post(String post, Locale locale) {
        var part = post.split("@", 2);
        var word = word("people.post." + part[0], part[0], locale);
        return part.length == 1
                ? word
                : messages.getMessage("audit.for", new Object[] {word, part[1]}, word + " " + part[1], locale);
    }

    private ChangeLine change(Change change, Locale locale) {
        return new ChangeLine(
                word(change.field(), change.field(), locale),
                value(change.before(), locale),
                value(change.after(), locale));
    }

    private @Nullable String value(@Nullable String written, Locale locale) {
        return written != null && written.startsWith("#") ? word(written.substring(1), written, locale) : written;
    }

    private String word(String key, String otherwise, Locale locale) {
        var word = messages.getMessage(key, null, otherwise, locale);
        return word == null ? otherwise : word;
    }
}
