package cn.mingzhang.search;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * 拼音: whether a name is meant by what was typed: the initials of some of its characters in a row (dzx for 大竹县), or their whole
 * sounds (dazhu). A character of several sounds is found by each (曾 by c and by z).
 */
final class Initials {
    private static final Map<Integer, Set<String>> KNOWN = new ConcurrentHashMap<>();

    private Initials() {}

    /** Only what is typed in letters can be meant so; two at the least. */
    static boolean areTyped(String folded) {
        return folded.matches("[a-z]{2,30}");
    }

    static boolean match(String name, String typed) {
        var sounds = name.codePoints().mapToObj(Initials::sounds).toList();
        for (var at = 0; at < sounds.size(); at++) {
            if (begins(sounds.subList(at, sounds.size()), typed)) {
                return true;
            }
        }
        return false;
    }

    /** Either every character by its initial, or every one but the last by its whole sound. */
    private static boolean begins(List<Set<String>> sounds, String typed) {
        return byInitials(sounds, typed) || bySounds(sounds, typed);
    }

    private static boolean byInitials(List<Set<String>> sounds, String typed) {
        if (sounds.size() < typed.length()) {
            return false;
        }
        for (var at = 0; at < typed.length(); at++) {
            var initial = typed.substring(at, at + 1);
            if (sounds.get(at).stream().noneMatch(sound -> sound.startsWith(initial))) {
                return false;
            }
        }
        return true;
    }

    private static boolean bySounds(List<Set<String>> sounds, String typed) {
        if (typed.isEmpty()) {
            return true;
        }
        return !sounds.isEmpty()
                && sounds.get(0).stream()
                        .anyMatch(sound -> sound.startsWith(typed)
                                || typed.startsWith(sound)
                                        && bySounds(sounds.subList(1, sounds.size()), typed.substring(sound.length())));
    }

    private static Set<String> sounds(int character) {
        return KNOWN.computeIfAbsent(character, Initials::read);
    }

    private static Set<String> read(int character) {
        if (!Character.isBmpCodePoint(character)) {
            return Set.of();
        }
        var known = new ArrayList<>(PinyinHelper.toPinyinList((char) character, PinyinStyleEnum.NORMAL));
        var sounds = new TreeSet<String>();
        known.forEach(sound -> {
            var plain = sound.toLowerCase(Locale.ROOT).replace('ü', 'v');
            if (plain.matches("[a-z]{1,6}")) {
                sounds.add(plain);
            }
        });
        return Set.copyOf(sounds);
    }
}
