package cn.mingzhang.help;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A guide as a template reads it: chapters of paragraphs, steps and points, made of runs of text. */
record Guide(String title, List<Chapter> chapters) {

    /** @param sealed for those only who may know that clues exist */
    record Chapter(String title, boolean sealed, List<Block> blocks) {}

    /** One paragraph, or the lines of a list; {@code numbered} where their order matters. */
    record Block(boolean list, boolean numbered, List<Line> lines) {
        public boolean isSteps() {
            return list && numbered;
        }

        public boolean isPoints() {
            return list && !numbered;
        }
    }

    record Line(List<Run> runs) {}

    /** @param href an address of ours, for a link */
    record Run(String text, boolean strong, @Nullable String href) {}

    /** With the chapters that every post reads at its end. */
    Guide followedBy(Guide common) {
        return new Guide(
                title,
                Stream.concat(chapters.stream(), common.chapters.stream()).toList());
    }

    /** Without the sealed chapters for who may not know that clues exist. */
    Guide readBy(boolean knowsOfClues) {
        var open = chapters.stream()
                .filter(chapter -> knowsOfClues || !chapter.sealed)
                .toList();
        return new Guide(title, open);
    }
}
