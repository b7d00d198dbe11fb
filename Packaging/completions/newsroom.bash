
# The first word may be a verb or the folder that the reader opens; an id of a post that ends with a slash goes on.
_newsroom_or_folder() {
    _newsroom "${@}"
    if [[ "${COMP_CWORD}" -eq 1 ]]; then
        case "${2}" in
        -*) COMPREPLY+=($(compgen -W '--linear --color --store' -- "${2}")) ;;
        *) local cur="${2}" && __newsroom_add_completions -d ;;
        esac
    elif [[ "${COMPREPLY[0]}" = */ ]]; then
        compopt -o nospace
    fi
}

complete -o filenames -F _newsroom_or_folder newsroom
