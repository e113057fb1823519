// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/toolchain/placeholder_check.h"

#include <regex>
#include <set>

namespace bakeoff::bench {
namespace {

using Names = std::set<std::string>;

/// Says it where that text stands; false when the file does not hold it, but the one that it is like does.
bool blame(const core::JsonNode& node, const std::string& text, const core::Message& message) {
    if (node.json().is_string()) {
        if (node.asString() != text)
            return false;
        node.problem(message);
        return true;
    }
    if (node.isObject()) {
        for (const auto& [name, value] : node.members()) {
            if (blame(value, text, message))
                return true;
        }
    } else if (node.json().is_array()) {
        for (const auto& value : node.elements()) {
            if (blame(value, text, message))
                return true;
        }
    }
    return false;
}

class Check {
public:
    Check(const core::JsonNode& root, Names known) : m_root(root), m_known(std::move(known)) {}

    void text(const std::string& text) {
        static const std::regex kPlaceholder("\\{([a-z][a-z0-9_-]*)\\}");
        for (auto it = std::sregex_iterator(text.begin(), text.end(), kPlaceholder);
             it != std::sregex_iterator(); ++it) {
            const std::string name = (*it)[1].str();
            if (!m_known.contains(name) && m_said.insert(name).second)
                say(text, core::say("There is no placeholder {%1} here.", name));
        }
    }

    void texts(const std::vector<std::string>& texts) {
        for (const auto& one : texts)
            text(one);
    }

    void steps(const std::vector<PreparationStep>& steps) {
        for (const auto& step : steps) {
            texts(step.command);
            text(step.path);
            text(step.folder);
        }
    }

    void product(const Product& product) {
        for (const auto& [name, value] : product.placeholders)
            text(value);
        texts(product.shipped);
    }

private:
    void say(const std::string& text, const core::Message& message) {
        if (!blame(m_root, text, message))
            m_root.problem(message);
    }

    const core::JsonNode& m_root;
    Names m_known;
    Names m_said;
};

Names with(Names names, const Names& more) {
    names.insert(more.begin(), more.end());
    return names;
}

}  // namespace

void checkPlaceholders(const core::JsonNode& root, const ToolchainFile& file) {
    const Names anywhere{"cache", "home"};
    Check places(root, anywhere);
    places.texts(file.find.folders);
    Check own(root, with(anywhere, {"own"}));
    own.texts(file.find.ownFolders);
    for (const auto& [name, value] : file.environmentWithoutHome)
        Check(root, anywhere).text(value);

    Names tool = with(anywhere, {"tool", "tool_dir", "version", "script"});
    Check asking(root, tool);
    asking.texts(file.find.tryCommand);
    asking.texts(file.find.askCommand);
    tool.insert(file.find.facts.begin(), file.find.facts.end());

    Names making = with(tool, {"folder", "subject", "subject_dir", "requirements", "lock"});
    for (const auto& [name, companion] : file.prepare.companions)
        making.insert(name);
    Names products = making;
    for (const auto* product : {&file.prepare.product, &file.bare}) {
        for (const auto& [name, value] : product->placeholders)
            products.insert(name);
    }
    Check preparing(root, products);
    preparing.steps(file.prepare.steps);
    preparing.product(file.prepare.product);
    preparing.product(file.bare);
    preparing.text(file.packages.file);
    Check(root, with(products, {"packages"})).texts(file.packages.command);
    Check pins(root, {"requirements"});
    pins.text(file.pins.manifest);
    pins.text(file.pins.lock);
    Check(root, with(anywhere, {"own", file.ownCopy.with})).steps(file.ownCopy.steps);
    for (const auto& [name, need] : file.needs) {
        Names names = tool;
        names.insert(need.toolchains.begin(), need.toolchains.end());
        Check checking(root, names);
        checking.texts(need.command);
        checking.text(need.about);
    }
}

}  // namespace bakeoff::bench
