package cn.mingzhang.matrix;

import cn.mingzhang.people.Post;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** 权限总表, {@code authorization/table.txt}: for every address who may, as a person of the office can read and dispute it. */
final class Table {
    private static final Map<String, Set<Post>> GROUPS = Map.of(
            "OFFICE", onSide(Post.Side.OFFICE),
            "DISCIPLINE", onSide(Post.Side.DISCIPLINE),
            "GROUP", onSide(Post.Side.GROUP),
            "ADMINISTRATORS", Post.ADMINISTRATORS,
            "BUSINESS", without(Post.Side.ADMINISTRATION, Post.Side.TREASURY),
            "EVERYONE", EnumSet.allOf(Post.class),
            "NOBODY", EnumSet.noneOf(Post.class));

    /**
     * @param open also for who has not signed in
     * @param posts of whom one must be held
     * @param unit a county office sees its own records only: another's is not found
     */
    record Line(Address address, boolean open, Set<Post> posts, boolean unit) {
        boolean allows(Collection<Post> held) {
            return open || held.stream().anyMatch(posts::contains);
        }
    }

    private final Map<Address, Line> lines = new LinkedHashMap<>();

    private Table(String text) {
        for (var line : text.split("\n")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var read = read(line);
                if (lines.put(read.address(), read) != null) {
                    throw new IllegalArgumentException("twice: " + line);
                }
            }
        }
    }

    static Table ofTheOffice() {
        try (var in = Table.class.getResourceAsStream("/authorization/table.txt")) {
            return new Table(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The table with a line written otherwise, for canaries. */
    static Table of(String... lines) {
        return new Table(String.join("\n", lines));
    }

    Line line(Address address) {
        return lines.get(address);
    }

    Set<Address> addresses() {
        return new TreeSet<>(lines.keySet());
    }

    /** {@code GET  /problems/{number} | BUSINESS TREASURY | unit}; a pattern may hold a bar, so the columns are read from the end. */
    private static Line read(String line) {
        var parts = line.split(" +\\| *", -1);
        var count = parts.length;
        var address =
                String.join(" | ", List.of(parts).subList(0, count - 2)).strip().split(" +", 2);
        var who = parts[count - 2].strip();
        var open = who.equals("OPEN");
        return new Line(
                new Address(address[0], address[1].strip()),
                open,
                open ? EnumSet.allOf(Post.class) : posts(who),
                parts[count - 1].strip().equals("unit"));
    }

    private static Set<Post> posts(String words) {
        var posts = EnumSet.noneOf(Post.class);
        for (var word : words.split(" +")) {
            if (word.startsWith("-")) {
                posts.remove(Post.valueOf(word.substring(1)));
            } else if (GROUPS.containsKey(word)) {
                posts.addAll(GROUPS.get(word));
            } else {
                posts.add(Post.valueOf(word));
            }
        }
        return posts;
    }

    private static Set<Post> onSide(Post.Side side) {
        return EnumSet.allOf(Post.class).stream()
                .filter(post -> post.side() == side)
                .collect(Collectors.toSet());
    }

    private static Set<Post> without(Post.Side... sides) {
        return EnumSet.allOf(Post.class).stream()
                .filter(post -> !List.of(sides).contains(post.side()))
                .collect(Collectors.toSet());
    }
}
