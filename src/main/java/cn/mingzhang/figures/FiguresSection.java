package cn.mingzhang.figures;

import cn.mingzhang.people.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The catalogue's place in the navigation. */
@Configuration(proxyBeanMethods = false)
class FiguresSection {
    @Bean
    Section figuresInNavigation() {
        return new Section("figures", "/figures", "figures.title", 80, Figures::mayKnow);
    }
}
