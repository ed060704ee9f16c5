package cn.mingzhang.help;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.mingzhang.people.Post;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Every post's guide; one that is missing or cannot be read stops the start. */
@Component
class Guides {
    private final Map<Post, Guide> guides = new EnumMap<>(Post.class);

    Guides() {
        var common = GuideReader.read(text("guide/common.md"));
        for (var post : Post.values()) {
            guides.put(
                    post, GuideReader.read(text("guide/" + slug(post) + ".md")).followedBy(common));
        }
    }

    Guide of(Post post) {
        return guides.get(post);
    }

    /** As it stands in addresses and file names: {@code unit-head}. */
    static String slug(Post post) {
        return post.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String text(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
