# The first word may be a verb or the folder that the reader opens.
functions[_newsroom_verbs]="${functions[_newsroom]}"
_newsroom() {
    local -i ret=1
    _newsroom_verbs "${@}" && ret=0
    if [[ "${CURRENT}" -eq 2 && "${PREFIX}" != -* ]]; then
        _files -/ && ret=0
    fi
    return "${ret}"
}

# An id of a post that ends with a slash goes on.
__newsroom_custom_complete() {
    local -a completions folders posts
    completions=("${(@f)"$("${command_name}" "${@}" "${command_line[@]}")"}")
    folders=("${(M)completions[@]:#*/}")
    posts=("${completions[@]:#(|*/)}")
    posts=("${posts[@]//\\:/:}")
    compadd -S '' -a folders
    compadd -a posts
}

