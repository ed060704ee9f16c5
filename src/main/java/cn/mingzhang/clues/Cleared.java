package cn.mingzhang.clues;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Section;
import cn.mingzhang.refusals.NotVisible;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The first wall: for all but three posts, held in person, there are no such pages. The second is row-level security. */
@Configuration(proxyBeanMethods = false)
class Cleared {
    static final Set<Post> POSTS = Set.of(Post.CLUE_KEEPER, Post.SUPERVISOR, Post.RESIDENT);

    static boolean is(Officer officer) {
        return officer.inOwnRight().holdsAny(POSTS);
    }

    static void mustBe(Officer officer) {
        if (!is(officer)) {
            throw new NotVisible("page");
        }
    }

    @Bean
    Section cluesInNavigation() {
        return new Section("clues", "/clues", "clues.title", 45, Cleared::is);
    }
}
