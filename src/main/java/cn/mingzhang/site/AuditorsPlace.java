package cn.mingzhang.site;

import cn.mingzhang.people.Post;
import cn.mingzhang.people.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The trail's place in the navigation. It stands here because the trail may not know the people. */
@Configuration(proxyBeanMethods = false)
class AuditorsPlace {

    @Bean
    Section auditSection() {
        return new Section("audit", "/audit", "audit.title", 90, officer -> officer.holds(Post.AUDIT_ADMIN));
    }
}
