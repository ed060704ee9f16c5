package cn.mingzhang.help;

import cn.mingzhang.help.Guide.Block;
import cn.mingzhang.help.Guide.Chapter;
import cn.mingzhang.help.Guide.Line;
import cn.mingzhang.help.Guide.Run;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Reads a guide: {@code #} the title, {@code ##} chapters, paragraphs, lists, bold and links of ours. Anything else stops the
 * start, so that no mark-up slips through unseen; nothing is ever written to a page unescaped.
 */
final class GuideReader {
    /** Ends the title of a chapter that only those read who may know that clues exist. */
    private static final String SEALED = "〔纪检〕";

    private static final Parser PARSER = Parser.builder().build();

    private String title = "";
    private final List<Chapter> chapters = new ArrayList<>();

    private GuideReader() {}

    static Guide read(String markdown) {
        var reader = new GuideReader();
        children(PARSER.parse(markdown)).forEach(reader::take);
        if (reader.title.isEmpty() || reader.chapters.isEmpty()) {
            throw new IllegalArgumentException("a guide has a title and chapters");
        }
        return new Guide(reader.title, List.copyOf(reader.chapters));
    }

    private void take(Node node) {
        if (node instanceof Heading heading) {
            take(heading);
        } else {
            chapters.get(chapters.size() - 1).blocks().add(block(node));
        }
    }

    private void take(Heading heading) {
        var text = plain(heading);
        switch (heading.getLevel()) {
            case 1 -> title = text;
            case 2 ->
                chapters.add(new Chapter(text.replace(SEALED, "").strip(), text.endsWith(SEALED), new ArrayList<>()));
            default -> throw unknown(heading);
        }
    }

    private static Block block(Node node) {
        if (node instanceof Paragraph) {
            return new Block(false, false, List.of(new Line(runs(node, false))));
        }
        if (node instanceof OrderedList || node instanceof BulletList) {
            var lines = children((ListBlock) node).stream()
                    .map(item -> children(item).stream()
                            .flatMap(paragraph -> runs(paragraph, false).stream())
                            .toList())
                    .map(Line::new)
                    .toList();
            return new Block(true, node instanceof OrderedList, lines);
        }
        throw unknown(node);
    }

    private static List<Run> runs(Node parent, boolean strong) {
        var runs = new ArrayList<Run>();
        for (var node : children(parent)) {
            if (node instanceof Text text) {
                runs.add(new Run(text.getLiteral(), strong, null));
            } else if (node instanceof StrongEmphasis) {
                runs.addAll(runs(node, true));
            } else if (node instanceof Link link && link.getDestination().matches("/[a-z/-]*")) {
                runs.add(new Run(plain(link), strong, link.getDestination()));
            } else if (!(node instanceof SoftLineBreak)) {
                // Chinese needs no space where a line is broken in the file.
                throw unknown(node);
            }
        }
        return runs;
    }

    private static String plain(Node parent) {
        var text = new StringBuilder();
        runs(parent, false).forEach(run -> text.append(run.text()));
        return text.toString();
    }

    private static List<Node> children(Node parent) {
        var all = new ArrayList<Node>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            all.add(node);
        }
        return all;
    }

    private static IllegalArgumentException unknown(Node node) {
        return new IllegalArgumentException("a guide cannot hold " + node);
    }
}
