package vn.chuongvang.openapi.web;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonProperty;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.JsonSchema;

import org.springdoc.core.customizers.DelegatingMethodParameterCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.annotation.AuthenticationPrincipal;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import vn.chuongvang.paging.Paging;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** springdoc as we want it: asleep until somebody asks, and with our names. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    private static final String SPRINGDOC = "org.springdoc.";

    /** All its beans say that they are not lazy; most servers are never asked. */
    @Bean
    static BeanFactoryPostProcessor springdocWhenAsked() {
        return beans ->
                Stream.of(beans.getBeanDefinitionNames())
                        .map(beans::getBeanDefinition)
                        .filter(OpenApiConfiguration::isOfSpringdoc)
                        .forEach(bean -> bean.setLazyInit(true));
    }

    @Bean
    @Lazy
    SchemaNames schemaNames() {
        return new SchemaNames();
    }

    /** Whichever is registered first is asked last. */
    @Bean
    @Lazy
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver modelResolver(ObjectMapperProvider mappers, SchemaNames names) {
        // springdoc reads by Jackson 2, which does not know that these are any JSON.
        SpringDocUtils.getConfig()
                .replaceWithSchema(JsonNode.class, new JsonSchema())
                .replaceWithSchema(ObjectNode.class, new JsonSchema().typesItem("object"))
                .addRequestWrapperToIgnore(Paging.class);
        mappers.jsonMapper()
                .addMixIn(JsonNode.class, Opaque.class)
                .addMixIn(ObjectNode.class, Opaque.class);
        return new ModelResolver(mappers.jsonMapper(), names).openapi31(true);
    }

    @Bean
    @Lazy
    DelegatingMethodParameterCustomizer ofAddresses() {
        return new OfAddresses();
    }

    /** Has no members to look at. */
    @JsonAutoDetect(
            fieldVisibility = Visibility.NONE,
            getterVisibility = Visibility.NONE,
            isGetterVisibility = Visibility.NONE,
            setterVisibility = Visibility.NONE,
            creatorVisibility = Visibility.NONE)
    private interface Opaque {}

    /** Records of parameters are flattened; the session is no such record. */
    private static final class OfAddresses implements DelegatingMethodParameterCustomizer {

        @Override
        public void customizeList(MethodParameter record, List<MethodParameter> members) {
            if (record.hasParameterAnnotation(AuthenticationPrincipal.class)) {
                members.clear();
            }
            // What has another name in JSON is for bodies; in addresses Spring binds by our names.
            members.removeIf(member -> member.hasMethodAnnotation(JsonProperty.class));
        }

        @Override
        public void customize(MethodParameter record, MethodParameter member) {}
    }

    private static boolean isOfSpringdoc(BeanDefinition bean) {
        if (bean instanceof AnnotatedBeanDefinition annotated) {
            var factory = annotated.getFactoryMethodMetadata();
            if (factory != null) {
                return factory.getDeclaringClassName().startsWith(SPRINGDOC);
            }
        }
        return Objects.requireNonNullElse(bean.getBeanClassName(), "").startsWith(SPRINGDOC);
    }
}
