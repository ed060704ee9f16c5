package cn.mingzhang.accounts;

import cn.mingzhang.lists.Phrases;
import cn.mingzhang.people.Post;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The administrators' words. */
@Component("accountWords")
class Words extends Phrases {
    Words(MessageSource messages) {
        super(messages, "accounts.");
    }

    String post(Post post) {
        return ofAny("people.post." + post);
    }

    String posts(Collection<Post> posts) {
        return posts.stream().sorted().map(this::post).collect(Collectors.joining(ofAny("audit.and")));
    }
}
