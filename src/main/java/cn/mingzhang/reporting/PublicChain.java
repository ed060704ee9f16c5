package cn.mingzhang.reporting;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** For the public page nobody signs in, nobody is recognised, and no session begins; {@link FormToken} stands for its forms. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PublicChain {
    @Bean
    @Order(1)
    SecurityFilterChain publicPages(HttpSecurity http) {
        return http.securityMatcher("/report", "/report/**")
                .authorizeHttpRequests(asked -> asked.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }
}
